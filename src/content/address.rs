//! Web and mail addresses of practice messages, and which part of them says who owns them.

/// Endings of which the label before is only a sort of registry: the owner is one label more.
///
/// Real life has thousands (the Public Suffix List); invented addresses use these.
const SECOND_LEVEL: [&str; 8] = ["com", "gov", "co", "org", "net", "edu", "ac", "go"];

/// The ending of every invented address (RFC 2606 keeps it for examples).
pub const ENDING: &str = "example";

/// A part of an address as a person reads it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AddressPart {
    /// The text, with its own dot or slash where one follows.
    pub text: String,
    /// Whether this part says who owns the address.
    pub owner: bool,
}

/// Splits off everything before the host: a mailbox (`name@`) or nothing.
fn host_range(address: &str) -> std::ops::Range<usize> {
    let start = address.find('@').map_or(0, |at| at + 1);
    let end = address[start..]
        .find('/')
        .map_or(address.len(), |slash| start + slash);
    start..end
}

/// The host of a web address or mail address, without mailbox and path.
pub fn host(address: &str) -> &str {
    &address[host_range(address)]
}

/// The part that says who owns an address: the ending and one word before it,
/// two words for endings such as `.com.example`.
pub fn owner(address: &str) -> &str {
    &address[owner_range(address)]
}

fn owner_range(address: &str) -> std::ops::Range<usize> {
    let host = host_range(address);
    let text = &address[host.clone()];
    let dots: Vec<usize> = text.match_indices('.').map(|(at, _)| at).collect();
    let words_before_ending = match dots.len() {
        0 | 1 => return host,
        n => {
            let second = &text[dots[n - 2] + 1..dots[n - 1]];
            if SECOND_LEVEL.contains(&second) { 2 } else { 1 }
        }
    };
    match dots.len().checked_sub(words_before_ending + 1) {
        Some(i) => host.start + dots[i] + 1..host.end,
        None => host,
    }
}

/// Whether `address` belongs to the organisation that owns `web`.
pub fn belongs_to(address: &str, web: &str) -> bool {
    owner(address).eq_ignore_ascii_case(owner(web))
}

/// Whether the host has the form of an invented address: labels of letters, digits and hyphens, ending in `.example`.
pub fn is_invented(address: &str) -> bool {
    let host = host(address);
    let mut labels = host.split('.').rev();
    labels.next() == Some(ENDING)
        && host.contains('.')
        && host.len() <= 80
        && host.split('.').all(|label| {
            !label.is_empty()
                && label
                    .bytes()
                    .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
                && !label.starts_with('-')
                && !label.ends_with('-')
        })
}

/// Where an address may break over two lines: after a dot, a slash or an at sign, never elsewhere.
///
/// Byte positions within `address`, its end left out.
pub fn breaks(address: &str) -> impl Iterator<Item = usize> + '_ {
    address
        .char_indices()
        .filter(|(_, c)| matches!(c, '.' | '/' | '@'))
        .map(|(at, _)| at + 1)
        .filter(move |at| *at < address.len())
}

/// The parts among which a learner chooses the owner.
///
/// The owner stands as one part; what is before and after it is cut at dots and slashes.
pub fn parts(address: &str) -> Vec<AddressPart> {
    let owner = owner_range(address);
    let mut parts = Vec::new();
    let mut cut = |range: std::ops::Range<usize>| {
        let text = &address[range];
        let mut from = 0;
        for at in text
            .match_indices(['.', '/', '@'])
            .map(|(i, s)| i + s.len())
            .chain([text.len()])
        {
            if at > from {
                parts.push(AddressPart {
                    text: text[from..at].to_owned(),
                    owner: false,
                });
                from = at;
            }
        }
    };
    cut(0..owner.start);
    let before = parts.len();
    let mut rest = Vec::new();
    {
        let tail = &address[owner.end..];
        let mut from = 0;
        for at in tail
            .match_indices('/')
            .map(|(i, _)| i)
            .chain([tail.len()])
            .filter(|at| *at > 0)
        {
            rest.push(AddressPart {
                text: tail[from..at].to_owned(),
                owner: false,
            });
            from = at;
        }
    }
    parts.truncate(before);
    parts.push(AddressPart {
        text: address[owner].to_owned(),
        owner: true,
    });
    parts.append(&mut rest);
    parts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_owner_stands_at_the_end() {
        for (address, expected) in [
            ("nationpost.example", "nationpost.example"),
            ("track.nationpost.example/NP5528", "nationpost.example"),
            (
                "nationpost.example.delivery-fix.example/track",
                "delivery-fix.example",
            ),
            (
                "nationpost.parcel-release.example",
                "parcel-release.example",
            ),
            ("shop.com.example/a.b/c", "shop.com.example"),
            ("www.shop.com.example", "shop.com.example"),
            ("com.example", "com.example"),
            ("notice@mail.bank.example", "bank.example"),
            ("example", "example"),
            ("", ""),
            ("@/", ""),
        ] {
            assert_eq!(owner(address), expected, "{address}");
        }
    }

    #[test]
    fn one_part_is_the_owner_and_nothing_is_lost() {
        for address in [
            "nationpost.example.delivery-fix.example/track/now",
            "a@b.example",
            "shop.com.example",
            "x.example/",
        ] {
            let parts = parts(address);
            assert_eq!(parts.iter().filter(|p| p.owner).count(), 1, "{address}");
            let joined: String = parts.iter().map(|p| p.text.as_str()).collect();
            assert_eq!(joined, address);
        }
    }

    #[test]
    fn breaks_only_after_dots_and_slashes() {
        let address = "a-b.c-d.example/e-f";
        let cuts: Vec<&str> = breaks(address).map(|at| &address[at - 1..at]).collect();
        assert_eq!(cuts, [".", ".", "/"]);
    }

    #[test]
    fn real_addresses_are_not_invented_ones() {
        assert!(is_invented("track.nationpost.example/x"));
        for real in [
            "nationpost.com",
            "example",
            ".example",
            "a..example",
            "A.example",
            "a_b.example",
        ] {
            assert!(!is_invented(real), "{real}");
        }
    }
}
