//! What each key of the settings file may hold: one place for reading and for writing.

use toml::Value;
use toml::value::Table;
use uuid::Uuid;

use super::settings::{Furigana, LocalContact, Settings, Theme, Who};
use super::settings_file::FaultKind;

/// A value that cannot be taken: why, and a sentence that says what would be right.
pub(super) type Refused = (FaultKind, &'static str);

/// One key: how it is read into the settings, and how it is written from them (`None`: not chosen, so not written).
pub(super) struct Key {
    pub(super) name: &'static str,
    pub(super) read: fn(&Value, &mut Settings) -> Result<(), Refused>,
    pub(super) write: fn(&Settings) -> Option<Value>,
}

/// All keys, in the order they are written.
pub(super) const KEYS: [Key; 12] = [
    Key {
        name: "locale",
        read: |value, settings| {
            settings.locale = Some(id(value, 35, "It is a language like \"en\" or \"pt-BR\".")?);
            Ok(())
        },
        write: |settings| settings.locale.clone().map(Value::String),
    },
    Key {
        name: "country",
        read: |value, settings| {
            const RIGHT: &str = "It is two capital letters like \"JP\", or \"other\".";
            let text = text(value, RIGHT)?;
            if !is_country(text) {
                return Err((FaultKind::OutOfRange, RIGHT));
            }
            settings.country = Some(text.to_owned());
            Ok(())
        },
        write: |settings| settings.country.clone().map(Value::String),
    },
    Key {
        name: "text_percent",
        read: |value, settings| {
            const RIGHT: &str = "It is a whole number from 100 to 300.";
            let number = value.as_integer().ok_or((FaultKind::WrongType, RIGHT))?;
            settings.text_percent = u16::try_from(number)
                .ok()
                .filter(|percent| Settings::TEXT_PERCENT.contains(percent))
                .ok_or((FaultKind::OutOfRange, RIGHT))?;
            Ok(())
        },
        write: |settings| Some(Value::Integer(settings.text_percent.into())),
    },
    Key {
        name: "theme",
        read: |value, settings| {
            const RIGHT: &str = "It is \"system\", \"light\", \"dark\" or \"high-contrast\".";
            settings.theme =
                Theme::parse(text(value, RIGHT)?).ok_or((FaultKind::OutOfRange, RIGHT))?;
            Ok(())
        },
        write: |settings| Some(Value::String(settings.theme.as_str().to_owned())),
    },
    Key {
        name: "still",
        read: |value, settings| {
            settings.still = truth(value)?;
            Ok(())
        },
        write: |settings| Some(Value::Boolean(settings.still)),
    },
    Key {
        name: "speech_percent",
        read: |value, settings| {
            const RIGHT: &str = "It is a whole number from 50 to 200.";
            let number = value.as_integer().ok_or((FaultKind::WrongType, RIGHT))?;
            settings.speech_percent = u16::try_from(number)
                .ok()
                .filter(|percent| Settings::SPEECH_PERCENT.contains(percent))
                .ok_or((FaultKind::OutOfRange, RIGHT))?;
            Ok(())
        },
        write: |settings| Some(Value::Integer(settings.speech_percent.into())),
    },
    Key {
        name: "letter_keys",
        read: |value, settings| {
            settings.letter_keys = truth(value)?;
            Ok(())
        },
        write: |settings| Some(Value::Boolean(settings.letter_keys)),
    },
    Key {
        name: "furigana",
        read: |value, settings| {
            const RIGHT: &str = "It is \"off\", \"grade\" or \"all\".";
            settings.furigana =
                Furigana::parse(text(value, RIGHT)?).ok_or((FaultKind::OutOfRange, RIGHT))?;
            Ok(())
        },
        write: |settings| Some(Value::String(settings.furigana.as_str().to_owned())),
    },
    Key {
        name: "who",
        read: |value, settings| {
            const RIGHT: &str = "It is \"guest\", or the number that Cyberday wrote there.";
            settings.who = match text(value, RIGHT)? {
                "guest" => Who::Guest,
                number => {
                    Who::Own(Uuid::try_parse(number).map_err(|_| (FaultKind::OutOfRange, RIGHT))?)
                }
            };
            Ok(())
        },
        write: |settings| match settings.who {
            Who::NotAsked => None,
            Who::Guest => Some(Value::String("guest".to_owned())),
            Who::Own(id) => Some(Value::String(id.hyphenated().to_string())),
        },
    },
    Key {
        name: "audience",
        read: |value, settings| {
            settings.audience = Some(id(value, 40, "It is an id like \"school\".")?);
            Ok(())
        },
        write: |settings| settings.audience.clone().map(Value::String),
    },
    Key {
        name: "ages",
        read: |value, settings| {
            settings.ages = Some(id(value, 40, "It is an age band like \"10-12\".")?);
            Ok(())
        },
        write: |settings| settings.ages.clone().map(Value::String),
    },
    Key {
        name: "contacts",
        read: |value, settings| {
            const RIGHT: &str =
                "It is a list like [{ name = \"…\", number = \"…\", note = \"…\" }], on one line.";
            let list = value.as_array().ok_or((FaultKind::WrongType, RIGHT))?;
            if list.len() > Settings::MOST_CONTACTS {
                return Err((FaultKind::OutOfRange, "At most 20 contacts can be kept."));
            }
            settings.contacts = list.iter().map(contact).collect::<Result<_, _>>()?;
            Ok(())
        },
        write: |settings| {
            let list: Vec<Value> = settings.contacts.iter().map(contact_value).collect();
            (!list.is_empty()).then_some(Value::Array(list))
        },
    },
];

/// Makes every field one that could be read again: what is too large is cut, what cannot be is left out.
pub(super) fn make_valid(settings: &mut Settings) {
    let fits = |text: &String, longest| is_id(text, longest);
    settings.locale.take_if(|locale| !fits(locale, 35));
    settings.country.take_if(|country| !is_country(country));
    settings.audience.take_if(|audience| !fits(audience, 40));
    settings.ages.take_if(|ages| !fits(ages, 40));
    settings.text_percent = settings.text_percent.clamp(
        *Settings::TEXT_PERCENT.start(),
        *Settings::TEXT_PERCENT.end(),
    );
    settings.speech_percent = settings.speech_percent.clamp(
        *Settings::SPEECH_PERCENT.start(),
        *Settings::SPEECH_PERCENT.end(),
    );
    settings.contacts.truncate(Settings::MOST_CONTACTS);
    for contact in &mut settings.contacts {
        let [name, number, note] = LocalContact::LONGEST;
        contact.name = one_line(&contact.name, name);
        contact.number = one_line(&contact.number, number);
        contact.note = one_line(&contact.note, note);
    }
    settings
        .contacts
        .retain(|contact| !contact.name.is_empty() || !contact.number.is_empty());
}

fn contact(value: &Value) -> Result<LocalContact, Refused> {
    const RIGHT: &str = "A contact is { name = \"…\", number = \"…\", note = \"…\" }.";
    let table = value.as_table().ok_or((FaultKind::WrongType, RIGHT))?;
    let field = |key: &str, longest: usize| match table.get(key) {
        None => Ok(String::new()),
        Some(Value::String(text))
            if text.chars().count() <= longest && !text.chars().any(char::is_control) =>
        {
            Ok(text.clone())
        }
        Some(Value::String(_)) => Err((
            FaultKind::OutOfRange,
            "A name has at most 80 characters, a number 40, a note 200.",
        )),
        Some(_) => Err((FaultKind::WrongType, RIGHT)),
    };
    let [name, number, note] = LocalContact::LONGEST;
    let contact = LocalContact {
        name: field("name", name)?,
        number: field("number", number)?,
        note: field("note", note)?,
    };
    if contact.name.is_empty() && contact.number.is_empty() {
        return Err((FaultKind::OutOfRange, "A contact needs a name or a number."));
    }
    Ok(contact)
}

fn contact_value(contact: &LocalContact) -> Value {
    let mut table = Table::new();
    for (key, text) in [
        ("name", &contact.name),
        ("number", &contact.number),
        ("note", &contact.note),
    ] {
        table.insert(key.to_owned(), Value::String(text.clone()));
    }
    Value::Table(table)
}

/// The text with every control character (a line break, too) made a space, cut to `longest` characters.
fn one_line(text: &str, longest: usize) -> String {
    let cut: String = text
        .trim()
        .chars()
        .take(longest)
        .map(|c| if c.is_control() { ' ' } else { c })
        .collect();
    cut.trim_end().to_owned()
}

fn text<'a>(value: &'a Value, right: &'static str) -> Result<&'a str, Refused> {
    value.as_str().ok_or((FaultKind::WrongType, right))
}

fn truth(value: &Value) -> Result<bool, Refused> {
    value
        .as_bool()
        .ok_or((FaultKind::WrongType, "It is true or false, without quotes."))
}

fn id(value: &Value, longest: usize, right: &'static str) -> Result<String, Refused> {
    let text = text(value, right)?;
    if is_id(text, longest) {
        Ok(text.to_owned())
    } else {
        Err((FaultKind::OutOfRange, right))
    }
}

fn is_id(text: &str, longest: usize) -> bool {
    (1..=longest).contains(&text.len())
        && text.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-')
}

fn is_country(text: &str) -> bool {
    text == "other" || (text.len() == 2 && text.bytes().all(|b| b.is_ascii_uppercase()))
}
