//! A box to type in, with its label above.

use iced::widget::{column, text_input};

use super::fonts::Face;
use super::theme::size;
use super::ui::Ui;
use super::widget::Element;
use super::widget::control::Control;
use super::widget::meaning::{Meaning, Role};
use crate::language::{Locale, Script};

/// What a box needs to know.
pub struct Field<'a, M> {
    /// The id of the box; its group has `.group` behind it.
    pub id: String,
    /// What stands above it, and is told.
    pub label: String,
    /// What is in it.
    pub value: &'a str,
    /// What typing does.
    pub on_input: Box<dyn Fn(String) -> M>,
    /// What Enter does.
    pub on_submit: Option<M>,
    /// Whether what is typed shows as dots.
    pub hidden: bool,
}

impl Ui {
    /// A box to type in.
    pub fn field<M: Clone + 'static>(&self, field: Field<'_, M>) -> Element<'static, M> {
        let t = self.tokens;
        let input = text_input("", field.value)
            .id(iced::advanced::widget::Id::from(field.id.clone()))
            .on_input(field.on_input)
            .on_submit_maybe(field.on_submit)
            .secure(field.hidden)
            .size(size::BODY)
            .font(face(self.locale()).font(false))
            .padding(12)
            .style(move |_, status| {
                let focused = matches!(status, text_input::Status::Focused { .. });
                text_input::Style {
                    background: t.surface.into(),
                    border: iced::Border {
                        // Amber alone is too pale on white: the border is as dark as text, and wider.
                        color: if focused { t.ink } else { t.control },
                        width: if focused { 5.0 } else { 2.0 },
                        radius: 10.0.into(),
                    },
                    icon: t.ink,
                    placeholder: t.ink_soft,
                    value: t.ink,
                    selection: t.action.soft,
                }
            });
        Control::new(
            iced::advanced::widget::Id::from(format!("{}.group", field.id)),
            Meaning {
                leaf: true,
                ..Meaning::new(Role::TextInput, field.label.clone())
            },
            column![self.small(field.label).silent(), input].spacing(4),
        )
        .width(iced::Length::Fill)
        .into()
    }
}

/// The face in which people of a language type.
fn face(locale: Locale) -> Face {
    match locale.script() {
        Script::Japanese => Face::Japanese,
        Script::Devanagari => Face::Devanagari,
        Script::Latin => Face::Latin,
    }
}
