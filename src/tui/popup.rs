//! Boxes over a screen: lines to type, choices, forms, menus, help. The row they are about stays in sight.

pub mod choice;
pub mod form;
pub mod frame;
pub mod help;
pub mod line;
pub mod menu;
pub mod row_menu;
