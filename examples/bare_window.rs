//! A window with one line of text and nothing else: what the start of Cyberday is measured against.

use iced::{Element, widget::text};

#[derive(Default)]
struct Bare;

fn update(_: &mut Bare, (): ()) {}

fn view(_: &Bare) -> Element<'_, ()> {
    text("Who is learning today?").size(44).into()
}

fn main() -> iced::Result {
    iced::application(Bare::default, update, view)
        .title("Bare")
        .window_size((1280.0, 800.0))
        .run()
}
