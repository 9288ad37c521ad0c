//! Boxes over a screen: lines to type, choices, forms, menus, help. The row they are about stays in sight.

pub mod choice;
pub mod duplicates;
pub mod file_there;
pub mod finding;
pub mod form;
pub mod frame;
pub mod go_to;
pub mod half;
pub mod help;
pub mod import_file;
pub mod line;
pub mod list_box;
pub mod menu;
pub mod merge;
pub mod reading;
pub mod row_menu;
pub mod saved_filters;
pub mod several;
pub mod tags;
pub mod trash;
pub mod undo_list;
pub mod week_texts;
pub mod whole_book;
