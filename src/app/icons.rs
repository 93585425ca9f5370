//! From the names of icons in content to the icons of the family.

use lucide_icons::Icon;

/// The icon for a name from `content::icons::ICONS` or a contact. An unknown name is a plain dot, never a fault.
pub fn content_icon(name: &str) -> Icon {
    let known = match name {
        "bank" => "landmark",
        "gamepad" => "gamepad-2",
        "circle-help" => "circle-question-mark",
        other => other,
    };
    Icon::try_from(known).unwrap_or(Icon::Circle)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_icon_that_content_may_name_is_drawn() {
        let contacts = crate::content::contacts::ICONS.iter();
        for name in crate::content::icons::ICONS.iter().chain(contacts) {
            assert_ne!(
                char::from(content_icon(name)),
                char::from(Icon::Circle),
                "{name}"
            );
        }
    }
}
