//! The keys, in words.

use iced::Length;
use iced::widget::{Column, container, row};

use crate::app::frame::{Frame, Offers};
use crate::app::theme::size;
use crate::app::ui::Kind;
use crate::app::widget::Element;

use super::{Action, Context};

/// What can happen here.
#[derive(Debug, Clone)]
pub enum Message {
    /// Back to what was before.
    Close,
}

/// Takes what happened.
pub fn update(message: Message) -> Action {
    match message {
        Message::Close => Action::Close,
    }
}

const KEYS: [(&str, &str); 12] = [
    ("key-tab", "key-tab-does"),
    ("key-arrows", "key-arrows-does"),
    ("key-enter", "key-enter-does"),
    ("key-digits", "key-digits-does"),
    ("key-esc", "key-esc-does"),
    ("key-page", "key-page-does"),
    ("key-f1", "key-f1-does"),
    ("key-f2", "key-f2-does"),
    ("key-question", "key-f2-does"),
    ("key-f4", "key-f4-does"),
    ("key-f11", "key-f11-does"),
    ("key-ctrl", "key-ctrl-does"),
];

/// The keys that work only while single letters, digits and signs do something.
const SINGLE: [&str; 2] = ["key-digits", "key-question"];

/// Draws it.
pub fn view(context: &Context<'_>) -> Frame<Message> {
    let ui = context.ui;
    let t = ui.tokens;
    let mut page = Column::new()
        .spacing(14)
        .max_width(1000)
        .push(ui.title(ui.t("keys")));
    let letters = context.settings.letter_keys;
    for (key, does) in KEYS {
        if !letters && SINGLE.contains(&key) {
            continue;
        }
        let key = ui
            .strong(ui.t(key), size::BODY, t.action.ink)
            .width(Length::Fill);
        let does = ui.body(ui.t(does)).width(Length::Fill);
        let line: Element<'static, Message> = if ui.size.width >= 700.0 {
            row![
                container(key).width(Length::FillPortion(2)),
                container(does).width(Length::FillPortion(5))
            ]
            .spacing(20)
            .into()
        } else {
            Column::new().push(key).push(does).spacing(2).into()
        };
        page = page.push(line).push(ui.rule());
    }
    let mut frame = Frame::new(ui, page);
    frame.bar = Offers::Help;
    frame.back = Some(
        ui.button(
            "back",
            ui.t("back"),
            Kind::Quiet,
            Some(ui.back_icon()),
            None,
            Message::Close,
        )
        .into(),
    );
    frame
}
