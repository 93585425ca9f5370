//! Taking a call: what the caller says now, what can be said back. Hanging up is always the main button.

use iced::widget::{Column, column, container, row};
use iced::{Alignment, Length, Padding};
use lucide_icons::Icon;

use super::{Lesson, Message, sides, terms};
use crate::app::scene::{Mode, Stage, scene};
use crate::app::theme::size;
use crate::app::ui::{Kind, Ui};
use crate::app::widget::Element;
use crate::app::widget::control::{Control, Surface};
use crate::app::widget::glyph::glyph;
use crate::app::widget::meaning::{Meaning, Role};
use crate::content::model::{CallEnd, Conversation, Item};
use crate::learning::call::{HANG_UP, Walk};
use crate::learning::run::{Given, Run, StopKind};

impl Lesson {
    /// The call that is to be taken or judged here, if there is one.
    fn call(&self) -> Option<&Conversation> {
        match &self.run.stop().kind {
            StopKind::Judge { item, .. } => self
                .open
                .module
                .item(item.as_str())
                .and_then(|item| item.scene.conversation()),
            _ => None,
        }
    }

    /// How often something was said back in the call that goes on here, or [`None`] when none goes on.
    pub(super) fn turns_of_call(&self) -> Option<usize> {
        let call = self.call()?;
        let way = &self.run.draft().chosen;
        Walk::along(call, way).end().is_none().then_some(way.len())
    }

    /// What is added to the way of the call when something is said back.
    pub(super) fn reply_word(&self, reply: &str) -> Option<String> {
        let walk = Walk::along(self.call()?, &self.run.draft().chosen);
        walk.replies()
            .iter()
            .any(|known| known.id == *reply)
            .then(|| walk.word_for(reply))
    }

    /// What is added when the learner hangs up.
    pub(super) fn hang_up_word(&self) -> Option<String> {
        self.turns_of_call().map(|_| HANG_UP.to_owned())
    }

    /// The reply with a number from 0.
    pub(super) fn reply_number(&self, number: usize) -> Option<Message> {
        let walk = Walk::along(self.call()?, &self.run.draft().chosen);
        let reply = walk.replies().get(number)?;
        Some(Message::Reply(reply.id.to_string()))
    }
}

/// The telephone on one side; what is said now and the replies on the other.
pub fn view(
    lesson: &Lesson,
    ui: &Ui,
    item: &Item,
    call: &Conversation,
) -> Element<'static, Message> {
    let t = ui.tokens;
    let way = &lesson.run().draft().chosen;
    let walk = Walk::along(call, way);
    let message = scene(&Stage {
        ui,
        reader: lesson.reader(),
        item,
        mode: Mode::Plain,
        way,
        on_mark: None,
    });
    let setting = terms::running(
        lesson,
        ui,
        &format!("item.{}.setting", item.id),
        size::SMALL + 1.0,
        t.ink_soft,
    );
    let path = format!("item.{}.node.{}", item.id, walk.at());
    let reader = lesson.reader();
    let said = reader
        .flow(ui, &path, size::HEADING - 5.0, t.ink)
        .width(Length::Fill);
    let heading = ui.heading(1, reader.spoken(ui, &path), said);
    let who = ui.text(ui.t("call-says"), size::SMALL, t.ink_soft);
    let head = column![setting, column![who, heading].spacing(2)].spacing(14);
    let count = walk.replies().len();
    let replies = walk.replies().iter().enumerate().map(|(i, reply)| {
        let path = format!("item.{}.reply.{}.{}", item.id, walk.at(), reply.id);
        let words = reader
            .flow(ui, &path, size::BODY, t.ink)
            .silent()
            .width(Length::Fill);
        let line = row![glyph(Icon::MessageSquareReply, 30.0, t.ink_soft), words]
            .spacing(18)
            .align_y(Alignment::Center);
        reply_button(
            ui,
            format!("reply.{}", reply.id),
            (i + 1, count),
            reader.spoken(ui, &path),
            line.into(),
            Message::Reply(reply.id.to_string()),
        )
    });
    let list = ui.group(
        "replies",
        Role::Group,
        ui.t("call-replies"),
        count,
        Column::with_children(replies).spacing(14),
    );
    let ask = ui.strong(ui.t("call-ask"), size::SMALL, t.ink_soft);
    let note = ui.small(ui.t("call-hang-up-note")).width(Length::Fill);
    let rest = column![ask, list, note].spacing(14);
    sides(ui, head.into(), message, rest.into())
}

/// The main button while a call goes on.
pub fn hang_up(ui: &Ui) -> Element<'static, Message> {
    ui.button(
        "main",
        ui.t("hang-up"),
        Kind::Main,
        Some(Icon::PhoneOff),
        None,
        Message::HangUp,
    )
    .into()
}

/// After it was judged: where the call went, and that hanging up is never wrong.
pub fn outcome(
    lesson: &Lesson,
    ui: &Ui,
    item: &Item,
    given: &Given,
) -> Option<Element<'static, Message>> {
    let t = ui.tokens;
    let walk = Walk::along(item.scene.conversation()?, &given.draft.chosen);
    let end = walk.end()?;
    let icon = match end {
        CallEnd::Safe | CallEnd::Fine => Icon::PhoneOff,
        CallEnd::Harm | CallEnd::Missed => Icon::PhoneForwarded,
    };
    let reader = lesson.reader();
    let path = format!("item.{}.node.{}", item.id, walk.at());
    let mut words = column![
        ui.strong(ui.t("call-went"), size::SMALL, t.ink),
        reader
            .flow(ui, &path, size::SMALL + 1.0, t.ink)
            .width(Length::Fill)
    ]
    .spacing(2)
    .width(Length::Fill);
    if walk.hung_up() && end == CallEnd::Fine {
        words = words.push(
            ui.text(ui.t("call-hung-up-fine"), size::SMALL + 1.0, t.ink)
                .width(Length::Fill),
        );
    }
    let line = row![glyph(icon, 30.0, t.ink), container(words)].spacing(16);
    Some(
        ui.panel(line, t.surface, t.edge, 2.0)
            .width(Length::Fill)
            .into(),
    )
}

/// Whether the stop is a call that goes on.
pub fn goes_on(lesson: &Lesson) -> bool {
    lesson.run().given().is_none()
        && Run::asks(&lesson.module().module, lesson.run().stop())
        && lesson.turns_of_call().is_some()
}

/// Something that can be said back.
fn reply_button(
    ui: &Ui,
    id: String,
    position: (usize, usize),
    name: String,
    line: Element<'static, Message>,
    message: Message,
) -> Element<'static, Message> {
    let t = ui.tokens;
    let meaning = Meaning {
        position: Some(position),
        group: Some(iced::advanced::widget::Id::new("replies")),
        leaf: true,
        ..Meaning::new(Role::Button, name)
    };
    let side = if ui.size.width < 420.0 { 12.0 } else { 20.0 };
    Control::new(iced::advanced::widget::Id::from(id), meaning, line)
        .surface(Surface {
            hover: t.ink,
            ..Surface::new(t.surface, t.control, 2.0, size::RADIUS)
        })
        .ring(ui.ring())
        .padding(Padding::from([10.0, side]))
        .least(ui.target(), ui.target())
        .width(Length::Fill)
        .on_press(message)
        .into()
}
