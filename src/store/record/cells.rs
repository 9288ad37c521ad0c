//! A record as the cells of its row: each field goes straight into its column, with nothing built in between.

use rusqlite::types::Value as Sql;
use serde::{
    Serialize, Serializer,
    ser::{Error as _, Impossible, SerializeStruct},
};
use serde_json::Error;

use crate::store::table::{Column, Holds};

/// Takes the fields of a record; a column without a field stays empty.
pub(super) struct Cells {
    columns: &'static [Column],
    /// Where the next field probably goes: fields and columns mostly stand in one order.
    next: usize,
    cells: Vec<Sql>,
}

impl Cells {
    /// Begins with every cell empty.
    pub(super) fn of(columns: &'static [Column]) -> Self {
        Self { columns, next: 0, cells: vec![Sql::Null; columns.len()] }
    }

    fn place(&self, field: &str) -> Option<usize> {
        let is_it = |column: &Column| column.name == field && column.holds != Holds::Derived;
        let likely = self.columns.get(self.next).is_some_and(is_it).then_some(self.next);
        likely.or_else(|| self.columns.iter().position(is_it))
    }
}

/// What a record, or one field of it, cannot be.
fn no_cell<T>() -> Result<T, Error> {
    Err(Error::custom("a record is a struct of plain fields"))
}

macro_rules! refused {
    ($ok:ty; $($method:ident($($kind:ty),*)),* $(,)?) => {
        $(fn $method(self, $(_: $kind),*) -> Result<$ok, Error> {
            no_cell()
        })*
    };
}

macro_rules! refused_whole {
    ($ok:ty) => {
        type SerializeSeq = Impossible<$ok, Error>;
        type SerializeTuple = Impossible<$ok, Error>;
        type SerializeTupleStruct = Impossible<$ok, Error>;
        type SerializeTupleVariant = Impossible<$ok, Error>;
        type SerializeMap = Impossible<$ok, Error>;
        type SerializeStructVariant = Impossible<$ok, Error>;

        fn serialize_seq(self, _: Option<usize>) -> Result<Self::SerializeSeq, Error> {
            no_cell()
        }
        fn serialize_tuple(self, _: usize) -> Result<Self::SerializeTuple, Error> {
            no_cell()
        }
        fn serialize_tuple_struct(self, _: &'static str, _: usize) -> Result<Self::SerializeTupleStruct, Error> {
            no_cell()
        }
        fn serialize_tuple_variant(
            self,
            _: &'static str,
            _: u32,
            _: &'static str,
            _: usize,
        ) -> Result<Self::SerializeTupleVariant, Error> {
            no_cell()
        }
        fn serialize_map(self, _: Option<usize>) -> Result<Self::SerializeMap, Error> {
            no_cell()
        }
        fn serialize_struct_variant(
            self,
            _: &'static str,
            _: u32,
            _: &'static str,
            _: usize,
        ) -> Result<Self::SerializeStructVariant, Error> {
            no_cell()
        }
        fn serialize_newtype_variant<T: Serialize + ?Sized>(
            self,
            _: &'static str,
            _: u32,
            _: &'static str,
            _: &T,
        ) -> Result<$ok, Error> {
            no_cell()
        }
    };
}

impl Serializer for Cells {
    type Ok = Vec<Sql>;
    type Error = Error;
    type SerializeStruct = Self;

    fn serialize_struct(self, _: &'static str, _: usize) -> Result<Self, Error> {
        Ok(self)
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Result<Vec<Sql>, Error> {
        value.serialize(self)
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(self, _: &'static str, value: &T) -> Result<Vec<Sql>, Error> {
        value.serialize(self)
    }

    refused!(Vec<Sql>; serialize_bool(bool), serialize_i8(i8), serialize_i16(i16), serialize_i32(i32), serialize_i64(i64),
        serialize_u8(u8), serialize_u16(u16), serialize_u32(u32), serialize_u64(u64), serialize_f32(f32), serialize_f64(f64),
        serialize_char(char), serialize_str(&str), serialize_bytes(&[u8]), serialize_none(), serialize_unit(),
        serialize_unit_struct(&'static str), serialize_unit_variant(&'static str, u32, &'static str));
    refused_whole!(Vec<Sql>);
}

impl SerializeStruct for Cells {
    type Ok = Vec<Sql>;
    type Error = Error;

    fn serialize_field<T: Serialize + ?Sized>(&mut self, field: &'static str, value: &T) -> Result<(), Error> {
        let Some(place) = self.place(field) else { return Ok(()) };
        let is_json = self.columns.get(place).is_some_and(|column| column.holds == Holds::Json);
        let cell = if is_json { json(value)? } else { value.serialize(Cell)? };
        if let Some(there) = self.cells.get_mut(place) {
            *there = cell;
        }
        self.next = place.saturating_add(1);
        Ok(())
    }

    fn end(self) -> Result<Vec<Sql>, Error> {
        Ok(self.cells)
    }
}

/// A list or a structure as text, its names in the order of the alphabet.
fn json<T: Serialize + ?Sized>(value: &T) -> Result<Sql, Error> {
    Ok(match serde_json::to_value(value)? {
        serde_json::Value::Null => Sql::Null,
        serde_json::Value::String(text) => Sql::Text(text),
        value => Sql::Text(value.to_string()),
    })
}

/// One field as one cell.
struct Cell;

/// A number that the book cannot hold is none.
fn whole(number: impl TryInto<i64>) -> Result<Sql, Error> {
    Ok(number.try_into().map_or(Sql::Null, Sql::Integer))
}

impl Serializer for Cell {
    type Ok = Sql;
    type Error = Error;
    type SerializeStruct = Impossible<Sql, Error>;

    fn serialize_bool(self, flag: bool) -> Result<Sql, Error> {
        whole(i64::from(flag))
    }
    fn serialize_i8(self, number: i8) -> Result<Sql, Error> {
        whole(number)
    }
    fn serialize_i16(self, number: i16) -> Result<Sql, Error> {
        whole(number)
    }
    fn serialize_i32(self, number: i32) -> Result<Sql, Error> {
        whole(number)
    }
    fn serialize_i64(self, number: i64) -> Result<Sql, Error> {
        whole(number)
    }
    fn serialize_u8(self, number: u8) -> Result<Sql, Error> {
        whole(number)
    }
    fn serialize_u16(self, number: u16) -> Result<Sql, Error> {
        whole(number)
    }
    fn serialize_u32(self, number: u32) -> Result<Sql, Error> {
        whole(number)
    }
    fn serialize_u64(self, number: u64) -> Result<Sql, Error> {
        whole(number)
    }
    fn serialize_str(self, text: &str) -> Result<Sql, Error> {
        Ok(Sql::Text(text.to_owned()))
    }
    fn serialize_char(self, letter: char) -> Result<Sql, Error> {
        Ok(Sql::Text(letter.to_string()))
    }
    fn serialize_none(self) -> Result<Sql, Error> {
        Ok(Sql::Null)
    }
    fn serialize_unit(self) -> Result<Sql, Error> {
        Ok(Sql::Null)
    }
    fn serialize_unit_variant(self, _: &'static str, _: u32, name: &'static str) -> Result<Sql, Error> {
        Ok(Sql::Text(name.to_owned()))
    }
    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Result<Sql, Error> {
        value.serialize(self)
    }
    fn serialize_newtype_struct<T: Serialize + ?Sized>(self, _: &'static str, value: &T) -> Result<Sql, Error> {
        value.serialize(self)
    }
    fn serialize_struct(self, _: &'static str, _: usize) -> Result<Self::SerializeStruct, Error> {
        no_cell()
    }

    refused!(Sql; serialize_f32(f32), serialize_f64(f64), serialize_bytes(&[u8]), serialize_unit_struct(&'static str));
    refused_whole!(Sql);
}
