//! A row as a record is read from it: field by field out of SQLite, with nothing built in between.

use rusqlite::{Row, types::ValueRef};
use serde::{
    Deserializer,
    de::{DeserializeSeed, Error as _, IntoDeserializer, MapAccess, Visitor, value::StrDeserializer},
    forward_to_deserialize_any,
};
use serde_json::Error;

use crate::store::table::{Column, HEAD, Holds};

/// The fields of a record in a row of `select(table)`.
pub(super) struct Fields<'a, 'r> {
    row: &'a Row<'r>,
    columns: &'a [Column],
    place: usize,
}

impl<'a, 'r> Fields<'a, 'r> {
    /// Begins at the first column of the record's own.
    pub(super) const fn of(row: &'a Row<'r>, columns: &'a [Column]) -> Self {
        Self { row, columns, place: 0 }
    }
}

impl<'de> Deserializer<'de> for Fields<'de, '_> {
    type Error = Error;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        visitor.visit_map(self)
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf option unit unit_struct
        newtype_struct seq tuple tuple_struct map struct enum identifier ignored_any
    }
}

impl<'de> MapAccess<'de> for Fields<'de, '_> {
    type Error = Error;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>, Error> {
        while let Some(column) = self.columns.get(self.place) {
            self.place = self.place.saturating_add(1);
            if column.holds != Holds::Derived {
                let name: StrDeserializer<'_, Error> = column.name.into_deserializer();
                return seed.deserialize(name).map(Some);
            }
        }
        Ok(None)
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, Error> {
        let place = self.place.saturating_sub(1);
        let holds = self.columns.get(place).map_or(Holds::Text, |column| column.holds);
        let value = self.row.get_ref(place.saturating_add(HEAD.len())).map_err(Error::custom)?;
        seed.deserialize(Cell { value, holds })
    }
}

/// What stands in one column.
struct Cell<'a> {
    value: ValueRef<'a>,
    holds: Holds,
}

impl<'a> Cell<'a> {
    fn text(&self) -> Result<Option<&'a str>, Error> {
        match self.value {
            ValueRef::Text(bytes) => std::str::from_utf8(bytes).map(Some).map_err(Error::custom),
            _ => Ok(None),
        }
    }

    fn is_json(&self) -> bool {
        self.holds == Holds::Json && matches!(self.value, ValueRef::Text(_))
    }
}

impl<'de> Deserializer<'de> for Cell<'de> {
    type Error = Error;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        match self.value {
            // a blob is in no column of ours: only a damaged file has one
            ValueRef::Null | ValueRef::Blob(_) => visitor.visit_unit(),
            ValueRef::Integer(number) if self.holds == Holds::Flag => visitor.visit_bool(number != 0),
            ValueRef::Integer(number) => match u64::try_from(number) {
                Ok(number) => visitor.visit_u64(number),
                Err(_) => visitor.visit_i64(number),
            },
            ValueRef::Real(number) => visitor.visit_f64(number),
            ValueRef::Text(_) => {
                let text = self.text()?.unwrap_or_default();
                match self.holds {
                    Holds::Json => {
                        let mut json = serde_json::Deserializer::from_str(text);
                        let value = json.deserialize_any(visitor)?;
                        json.end()?;
                        Ok(value)
                    }
                    _ => visitor.visit_borrowed_str(text),
                }
            }
        }
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        match self.value {
            ValueRef::Null | ValueRef::Blob(_) => visitor.visit_none(),
            _ if self.is_json() && self.text()?.is_some_and(|text| text.trim() == "null") => visitor.visit_none(),
            _ => visitor.visit_some(self),
        }
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(self, _: &'static str, visitor: V) -> Result<V::Value, Error> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        name: &'static str,
        variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Error> {
        match self.text()? {
            Some(text) if self.is_json() => {
                serde_json::Deserializer::from_str(text).deserialize_enum(name, variants, visitor)
            }
            Some(text) => {
                let word: StrDeserializer<'_, Error> = text.into_deserializer();
                visitor.visit_enum(word)
            }
            None => self.deserialize_any(visitor),
        }
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf unit unit_struct
        seq tuple tuple_struct map struct identifier ignored_any
    }
}
