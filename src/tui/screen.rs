//! The views, one file or folder each. A view that is not built yet has no tab.

pub mod today;
