//! The end of a part and of the lesson: two meters, never one number.

use iced::widget::{Column, column, container, row, space};
use iced::{Alignment, Length};
use lucide_icons::Icon;

use super::{Lesson, Message, care, checklist, terms};
use crate::app::frame::Frame;
use crate::app::screen::Context;
use crate::app::theme::size;
use crate::app::ui::{Kind, Ui};
use crate::app::widget::Element;
use crate::app::widget::control::{Control, Surface};
use crate::app::widget::even::even;
use crate::app::widget::glyph::glyph;
use crate::app::widget::meaning::{Meaning, Role};
use crate::content::model::Form;
use crate::learning::meters::Meter;
use crate::learning::progress;

/// A good place to stop.
pub fn part_end(lesson: &Lesson, ui: &Ui) -> Frame<Message> {
    let t = ui.tokens;
    let part = lesson.run().stop().part;
    let parts = lesson.module().module.parts.len();
    let note = ui.with(
        "part-end-note",
        &[("part", (part + 1).into()), ("parts", parts.into())],
    );
    let next = lesson.module().module.parts.get(part + 1);
    let mut page = Column::new()
        .spacing(20)
        .max_width(900)
        .push(ui.title(ui.t("part-end")))
        .push(ui.body(note).width(Length::Fill));
    if let Some(next) = next {
        let path = format!("part.{}.title", next.id);
        let reader = lesson.reader();
        let line = column![
            ui.strong(
                ui.with("next-part", &[("minutes", i64::from(next.minutes).into())]),
                size::SMALL,
                t.ink_soft
            ),
            reader
                .flow(ui, &path, size::HEADING - 4.0, t.ink)
                .bold()
                .width(Length::Fill)
        ]
        .spacing(4);
        page = page.push(ui.card(line).width(Length::Fill));
    }
    page = page.push(ui.button(
        "leave",
        ui.t("stop-here"),
        Kind::Plain,
        Some(Icon::Bookmark),
        None,
        Message::Leave,
    ));
    page = page.push(ui.small(ui.t("stop-here-note")).width(Length::Fill));
    let mut frame = Frame::new(ui, care::beside(lesson, ui, page.into()));
    frame.back = Some(super::back_button(ui, "back", Message::Back));
    frame.main = Some(super::main_button(ui, "carry-on", Message::Next));
    frame
}

/// Scams caught, real messages trusted, and how often one would have checked first.
pub fn view(lesson: &Lesson, context: &Context<'_>) -> Frame<Message> {
    let ui = context.ui;
    let t = ui.tokens;
    let module = &lesson.module().module;
    let now = lesson.run().meters(module);
    // Only first answers count: those of an earlier run, where there was one.
    let meters = if lesson.repeat {
        let items = lesson.run().items();
        progress::first_answers(
            context.history,
            lesson.module().pack.as_str(),
            module.id.as_str(),
            |item| items.iter().any(|id| *id == item),
        )
    } else {
        now
    };
    let title = ui.with("result-title", &[("lesson", lesson.title(context).into())]);
    let mut page = Column::new().spacing(18).push(ui.title(title)).push(
        ui.text(ui.t("result-note"), size::BODY, t.ink_soft)
            .width(Length::Fill),
    );
    let scams = meter(
        ui,
        Icon::OctagonX,
        t.scam.ink,
        "meter-scams",
        "meter-scams-note",
        meters.scams,
    );
    let real = meter(
        ui,
        Icon::CircleCheck,
        t.real.ink,
        "meter-real",
        "meter-real-note",
        meters.real,
    );
    page = page.push(if ui.size.width >= 900.0 {
        Element::from(even(vec![scams, real], 26.0))
    } else {
        column![scams, real].spacing(18).into()
    });
    let checked = ui.with("checked-times", &[("count", meters.checked().into())]);
    page = page.push(
        row![
            glyph(Icon::SearchCheck, 32.0, t.action.ink),
            ui.body(checked).width(Length::Fill)
        ]
        .spacing(14)
        .align_y(Alignment::Center),
    );
    if lesson.repeat {
        page = page.push(ui.small(ui.t("repeat-note")).width(Length::Fill));
    }
    let today = column![
        ui.strong(ui.t("one-thing-today"), size::SMALL, t.again.ink),
        terms::running(lesson, ui, "module.today", size::BODY, t.ink)
    ]
    .spacing(4)
    .width(Length::Fill);
    page = page.push(
        ui.panel(
            row![glyph(Icon::Lightbulb, 34.0, t.again.ink), today].spacing(16),
            t.again.soft,
            t.again.ink,
            2.0,
        )
        .width(Length::Fill),
    );
    let check = column![
        ui.strong(ui.t("how-to-check"), size::SMALL, t.ink_soft),
        terms::running(lesson, ui, "module.check", size::BODY, t.ink)
    ]
    .spacing(4)
    .width(Length::Fill);
    page = page.push(
        ui.panel(
            row![glyph(Icon::ShieldCheck, 34.0, t.ink_soft), check].spacing(16),
            t.surface,
            t.edge,
            2.0,
        )
        .width(Length::Fill),
    );
    let other_messages = lesson.module().module.has_form(Form::B).then(|| {
        ui.button(
            "refresh",
            ui.t("other-messages"),
            Kind::Plain,
            Some(Icon::Shuffle),
            None,
            Message::Refresh,
        )
    });
    for step in lesson.list_steps() {
        page = page.push(checklist::open_again(lesson, ui, step));
    }
    page = page.push(other_messages);
    let again = ui.button(
        "again",
        ui.t("do-again"),
        Kind::Plain,
        Some(Icon::RotateCcw),
        None,
        Message::Again,
    );
    // Beside two other buttons it needs a wide window; else it stands at the end of the page.
    let mut in_foot = None;
    if ui.size.width >= 1000.0 {
        in_foot = Some(again.into());
    } else {
        page = page.push(again);
    }
    let mut frame = Frame::new(ui, care::beside(lesson, ui, page.into()));
    let missed = lesson.run().missed().len();
    if missed > 0 {
        frame.back = Some(
            ui.button(
                "look-again",
                ui.with("look-again", &[("count", missed.into())]),
                Kind::Plain,
                Some(Icon::Eye),
                None,
                Message::LookAgain,
            )
            .into(),
        );
    }
    frame.middle = in_foot;
    frame.main = Some(super::main_button(ui, "another-lesson", Message::Leave));
    frame
}

/// One side of the score: a segment a message. Filled: judged rightly; with a sign: checked first; empty: not.
fn meter(
    ui: &Ui,
    icon: Icon,
    color: iced::Color,
    title: &'static str,
    note: &'static str,
    meter: Meter,
) -> Element<'static, Message> {
    let t = ui.tokens;
    let total = meter.total();
    let count = ui.with(
        "count-of",
        &[("right", meter.right.into()), ("total", total.into())],
    );
    let mut explained = vec![ui.with(note, &[("wrong", meter.wrong.into())])];
    if meter.checked > 0 {
        explained.push(ui.with("meter-checked", &[("checked", meter.checked.into())]));
    }
    let mut segments = row![].spacing(8).width(Length::Fill);
    for i in 0..total {
        let (fill, sign) = if i < meter.right {
            (t.action.ink, None)
        } else if i < meter.right + meter.checked {
            (
                t.action.soft,
                Some(glyph(Icon::SearchCheck, 22.0, t.action.ink)),
            )
        } else {
            (t.surface, None)
        };
        let inside: Element<'static, Message> = match sign {
            Some(sign) => sign.into(),
            None => space().into(),
        };
        segments = segments.push(
            container(inside)
                .center_x(Length::FillPortion(1))
                .center_y(34)
                .style(move |_| container::Style {
                    background: Some(fill.into()),
                    border: iced::Border {
                        color: t.action.ink,
                        width: 3.0,
                        radius: 8.0.into(),
                    },
                    ..container::Style::default()
                }),
        );
    }
    let head = row![
        glyph(icon, 36.0, color),
        ui.strong(ui.t(title), size::BODY + 2.0, t.ink)
            .silent()
            .width(Length::Fill)
    ]
    .spacing(14)
    .align_y(Alignment::Center);
    let name = format!("{}: {count}. {}", ui.t(title), explained.join(" "));
    let mut words = column![
        head,
        segments,
        ui.strong(count, size::HEADING, t.ink).silent()
    ]
    .spacing(12);
    for sentence in explained {
        words = words.push(ui.small(sentence).silent().width(Length::Fill));
    }
    Control::new(
        title,
        Meaning {
            leaf: true,
            ..Meaning::new(Role::Progress, name)
        },
        words.width(Length::Fill),
    )
    .ring(ui.ring())
    .surface(Surface::new(t.surface, t.edge, 2.0, size::RADIUS_CARD))
    .top()
    .padding([20.0, if ui.size.width < 420.0 { 14.0 } else { 26.0 }])
    .width(Length::Fill)
    .into()
}
