//! A property of a kept card with the parameters of the version that is written: the bare words of 2.1 as TYPE, the preferred one as
//! each version marks it, pictures as base64 in 3.0 and as `data:` in 4.0.

use crate::{
    text::safe::bare,
    transfer::{
        export::{content::Property, vcard::Version},
        vcard::KeptLine,
    },
};

/// Properties whose value may be bytes, and what these are of.
const MEDIA: [(&str, &str); 4] = [("PHOTO", "image"), ("LOGO", "image"), ("SOUND", "audio"), ("KEY", "application")];
/// What TYPE of 3.0 calls a medium otherwise than RFC 6838 does.
const SUBTYPES: [(&str, &str); 2] = [("x509", "pkix-cert"), ("pgp", "pgp-keys")];

/// Returns the property as a version writes it.
pub(super) fn adapted(line: KeptLine, version: Version) -> Property {
    let mut words = Words::of(&line.parameters);
    if version == Version::V3 {
        words.others.retain(|one| !is_named(one, "PREF"));
    }
    let value = match version {
        Version::V3 => inline(&line, &mut words),
        Version::V4 => as_data(&line, &mut words),
    };
    let mut property = Property::plain(&line.name, value.as_deref().unwrap_or(&line.value)).in_group(&line.group);
    for parameter in words.parameters(version) {
        property = property.with(&parameter);
    }
    property
}

/// The parameters of a property by what they say.
#[derive(Debug, Default)]
struct Words {
    types: Vec<String>,
    others: Vec<String>,
    is_preferred: bool,
    is_base64: bool,
}

impl Words {
    fn of(parameters: &[String]) -> Self {
        let mut words = Self::default();
        for parameter in parameters.iter().map(|one| one.trim()).filter(|one| !one.is_empty()) {
            let (name, value) = parameter.split_once('=').unwrap_or(("", parameter));
            let plain = value.trim().trim_matches('"');
            match name.trim().to_ascii_uppercase().as_str() {
                "" | "ENCODING" if is_base64(plain) => words.is_base64 = true,
                "" if is_encoding(plain) => {}
                "ENCODING" | "CHARSET" => {}
                "" | "TYPE" => plain.split(',').for_each(|one| words.add_type(one.trim())),
                "PREF" => {
                    words.is_preferred |= plain == "1";
                    words.others.push(parameter.to_owned());
                }
                name if name.chars().all(is_of_a_name) => words.others.push(parameter.to_owned()),
                _ => {}
            }
        }
        words
    }

    fn add_type(&mut self, word: &str) {
        let word: String = bare(word).chars().filter(|letter| !"\";:,=".contains(*letter)).collect();
        if word.eq_ignore_ascii_case("pref") {
            self.is_preferred = true;
        } else if !word.is_empty() {
            self.types.push(word);
        }
    }

    fn parameters(mut self, version: Version) -> Vec<String> {
        if self.is_base64 {
            self.others.push("ENCODING=b".to_owned());
        }
        match version {
            Version::V3 if self.is_preferred => self.types.push("pref".to_owned()),
            Version::V4 if self.is_preferred && !self.others.iter().any(|one| is_named(one, "PREF")) => {
                self.others.push("PREF=1".to_owned());
            }
            Version::V3 | Version::V4 => {}
        }
        if !self.types.is_empty() {
            self.others.push(format!("TYPE={}", self.types.join(",")));
        }
        self.others
    }
}

/// The bytes of a `data:` address as the base64 value of 3.0; none for any other value.
fn inline(line: &KeptLine, words: &mut Words) -> Option<String> {
    medium(line)?;
    let (head, bytes) = line.value.split_once(',').filter(|(head, _)| head.ends_with(";base64"))?;
    let (_, subtype) = head.strip_prefix("data:")?.strip_suffix(";base64")?.split_once('/')?;
    let told = SUBTYPES.iter().find(|(_, name)| *name == subtype).map_or(subtype, |(told, _)| *told);
    words.add_type(&told.to_ascii_uppercase());
    words.others.retain(|one| !is_named(one, "VALUE") && !is_named(one, "MEDIATYPE"));
    words.is_base64 = true;
    Some(bytes.to_owned())
}

/// The base64 value of 3.0 as a `data:` address; none for any other value.
fn as_data(line: &KeptLine, words: &mut Words) -> Option<String> {
    let medium = medium(line).filter(|_| words.is_base64)?;
    let is_subtype = |word: &String| word.chars().all(is_of_a_name) && !["HOME", "WORK"].contains(&word.as_str());
    let told = words.types.iter().position(is_subtype).map(|place| words.types.remove(place).to_ascii_lowercase());
    let subtype = told.unwrap_or_else(|| "octet-stream".to_owned());
    let subtype = SUBTYPES.iter().find(|(told, _)| *told == subtype).map_or(subtype.as_str(), |(_, name)| *name);
    words.is_base64 = false;
    words.others.retain(|one| !is_named(one, "VALUE"));
    let bytes: String = line.value.split_whitespace().collect();
    Some(format!("data:{medium}/{subtype};base64,{bytes}"))
}

fn medium(line: &KeptLine) -> Option<&'static str> {
    MEDIA.iter().find(|(name, _)| line.is(name)).map(|(_, medium)| *medium)
}

fn is_named(parameter: &str, name: &str) -> bool {
    parameter.split('=').next().is_some_and(|own| own.trim().eq_ignore_ascii_case(name))
}

fn is_base64(word: &str) -> bool {
    ["B", "BASE64"].iter().any(|name| word.eq_ignore_ascii_case(name))
}

fn is_encoding(word: &str) -> bool {
    ["QUOTED-PRINTABLE", "8BIT", "7BIT", "BINARY"].iter().any(|name| word.eq_ignore_ascii_case(name))
}

fn is_of_a_name(letter: char) -> bool {
    letter.is_ascii_alphanumeric() || matches!(letter, '-' | '_')
}
