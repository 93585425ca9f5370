//! Addresses and telephone numbers: invented ones only, and whose they are.

use super::Checking;
use crate::content::address;
use crate::content::model::{Class, Datum, Item, NameKind};

pub fn check(checking: &mut Checking<'_>) {
    let module = checking.module;
    let steps = module
        .parts
        .iter()
        .flat_map(|part| &part.steps)
        .map(|step| (format!("step.{}", step.id), &step.data));
    let items = module
        .items
        .iter()
        .map(|item| (format!("item.{}", item.id), &item.data));
    for (path, data) in steps.chain(items) {
        for (id, datum) in data {
            let path = format!("{path}.data.{id}");
            match datum {
                Datum::Web(text) => web(checking, &path, text),
                Datum::Mail(text) => mail(checking, &path, text),
                Datum::Phone(text) if !is_for_fiction(text) => checking.fault(
                    &path,
                    format!("{text} could be somebody's number. Use a range kept for fiction, or mask it with three X or more."),
                ),
                Datum::Phone(_) | Datum::Code(_) => {}
            }
        }
    }
    for item in &module.items {
        owners(item, checking);
    }
}

/// A web address without scheme that ends in `.example`.
pub fn web(checking: &mut Checking<'_>, path: &str, text: &str) {
    let plain = text
        .chars()
        .all(|c| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '/' | '_' | '?' | '=' | '%'));
    if text.contains("://") {
        checking.fault(path, "Write the address without https://.");
    } else if !plain || text.contains("//") || text.chars().count() > 80 {
        checking.fault(
            path,
            format!("{} is no web address.", super::text::short(text)),
        );
    } else if !address::is_invented(text) {
        checking.fault(
            path,
            format!(
                "{text} must end in .example, in small letters: every address here is invented."
            ),
        );
    }
}

fn mail(checking: &mut Checking<'_>, path: &str, text: &str) {
    let mailbox = text.split_once('@').map(|(mailbox, _)| mailbox);
    let sound = mailbox.is_some_and(|name| {
        !name.is_empty()
            && name
                .bytes()
                .all(|b| b.is_ascii_alphanumeric() || matches!(b, b'.' | b'-' | b'_' | b'+'))
    });
    if !sound || text.matches('@').count() != 1 || text.contains('/') {
        checking.fault(
            path,
            format!("{} is no mail address.", super::text::short(text)),
        );
    } else if !address::is_invented(text) {
        checking.fault(
            path,
            format!(
                "{text} must end in .example, in small letters: every address here is invented."
            ),
        );
    }
}

/// A scam's addresses leave the organisation that it claims to be; a genuine message's stay with it.
fn owners(item: &Item, checking: &mut Checking<'_>) {
    let module = checking.module;
    let webs = |ids: &mut dyn Iterator<Item = &crate::content::id::Id>| -> Vec<&str> {
        ids.filter_map(|id| module.names.iter().find(|name| name.id == *id))
            .filter_map(|name| match &name.kind {
                NameKind::Organisation { web } => web.as_deref(),
                NameKind::Person => None,
            })
            .collect()
    };
    let right = webs(&mut item.claims.iter().chain(&item.also));
    for (id, datum) in &item.data {
        if !datum.is_address() {
            continue;
        }
        let path = format!("item.{}.data.{id}", item.id);
        let owner = address::owner(datum.text());
        let belongs = right
            .iter()
            .any(|web| address::belongs_to(datum.text(), web));
        match item.class {
            Class::Scam if belongs && !item.hijacked => checking.fault(
                &path,
                format!("{owner} is the real owner, and `{}` is a scam. Let the address leave it, or say `hijacked = true`.", item.id),
            ),
            Class::Genuine if item.claims.is_none() => checking.fault(
                &path,
                format!("`{}` is genuine and has an address: `claims` must say whose it is.", item.id),
            ),
            Class::Genuine if !belongs => checking.fault(
                &path,
                format!("`{}` is genuine, but {owner} is not what `claims` or `also` own.", item.id),
            ),
            _ => {}
        }
    }
}

/// Whether a number is from a range that is kept for fiction, or masked.
///
/// Australia (ACMA): 0491 570 006, 110 and 156 to 159; numbers 5550 xxxx and 7010 xxxx with an area code.
/// North America: 555-0100 to 555-0199 with any area code.
pub fn is_for_fiction(number: &str) -> bool {
    let allowed = number
        .chars()
        .all(|c| c.is_ascii_digit() || matches!(c, ' ' | '-' | '(' | ')' | '+' | '.' | 'X'));
    if !allowed {
        return false;
    }
    if number.matches('X').count() >= 3 {
        return true;
    }
    let digits: String = number.chars().filter(char::is_ascii_digit).collect();
    let australian = digits
        .strip_prefix("61")
        .filter(|_| number.starts_with('+'))
        .map_or_else(|| digits.clone(), |rest| format!("0{rest}"));
    let mobile = ["006", "110", "156", "157", "158", "159"]
        .iter()
        .any(|end| australian == format!("0491570{end}"));
    let area = ["02", "03", "07", "08"];
    let landline = australian.len() == 10
        && area.iter().any(|area| {
            australian
                .strip_prefix(area)
                .is_some_and(|rest| rest.starts_with("5550") || rest.starts_with("7010"))
        });
    let american = match digits.len() {
        11 => digits.strip_prefix('1').unwrap_or(""),
        10 | 7 => &digits,
        _ => "",
    };
    let american = american.len() >= 7
        && american
            .get(american.len() - 7..)
            .is_some_and(|local| local.starts_with("55501"));
    mobile || landline || american
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_of_fiction_are_known() {
        for good in [
            "0491 570 006",
            "0491 570 156",
            "+61 491 570 110",
            "(02) 5550 1234",
            "07 7010 9999",
            "555-0100",
            "(212) 555-0199",
            "+1 415 555 0123",
            "090-XXXX-XX71",
            "+91 98XXX XXX10",
        ] {
            assert!(is_for_fiction(good), "{good}");
        }
        for bad in [
            "0491 570 155",
            "555-0200",
            "0412 345 678",
            "03-1234-5678",
            "090-XX12-3456",
            "five",
            "XXX five",
            "",
            "1930",
        ] {
            assert!(!is_for_fiction(bad), "{bad}");
        }
    }
}
