//! What the window shows: the screen, what lies over it, and what the person is told.

use std::collections::hash_map::DefaultHasher;
use std::hash::{Hash, Hasher};

use iced::widget::{column, container, opaque, responsive, row, space, stack};
use iced::{Alignment, Length, window};
use lucide_icons::Icon;

use super::{App, Message, Over, Screen, Told};
use crate::app::accessibility::door;
use crate::app::accessibility::spoken::spoken;
use crate::app::accessibility::tree::Window;
use crate::app::frame::{Bar, Frame, Offers, foot_stays, frame, page_scroll};
use crate::app::screen::lesson::Lesson;
use crate::app::screen::{ages, keys, welcome};
use crate::app::theme::size;
use crate::app::ui::{Kind, Ui};
use crate::app::widget::Element;
use crate::app::widget::control::Control;
use crate::app::widget::glyph::glyph;
use crate::app::widget::inert::inert;
use crate::app::widget::meaning::{Meaning, Role};
use crate::app::widget::mirrored::mirrored;
use crate::app::widget::navigation::navigation;
use crate::content::model::Audience;
use crate::language::Locale;
use crate::records::Trouble;
use crate::speech;

impl App {
    /// A number that changes with every screen, and with every dialog over it.
    pub(super) fn scope(&self) -> u64 {
        let mut hasher = DefaultHasher::new();
        match &self.screen {
            Screen::FirstStart(screen) => (0, screen.page()).hash(&mut hasher),
            Screen::Welcome => 1.hash(&mut hasher),
            Screen::Ages => 2.hash(&mut hasher),
            Screen::Home(home) => (3, home.audience.as_str()).hash(&mut hasher),
            Screen::Lesson(lesson) => {
                (4, lesson.module().module.id.as_str(), lesson.scope()).hash(&mut hasher);
            }
        }
        for over in &self.over {
            match over {
                Over::Help(_) => 10.hash(&mut hasher),
                Over::Settings(_) => 11.hash(&mut hasher),
                Over::Keys => 12.hash(&mut hasher),
                Over::Menu => 13.hash(&mut hasher),
            }
        }
        self.asks_forget.hash(&mut hasher);
        hasher.finish()
    }

    /// Draws a window.
    pub fn view(&self, window: window::Id) -> Element<'_, Message> {
        let right_to_left = self.catalogs[0].direction().is_right_to_left();
        let content = responsive(move |size| {
            let ui = self.ui(size);
            mirrored(right_to_left, self.at_size(&ui)).into()
        });
        let navigation = navigation(
            self.scope(),
            self.over.len() + usize::from(self.asks_forget),
            right_to_left,
            self.keyboard,
            Message::Input,
            content,
        )
        .wanted(
            self.lesson()
                .filter(|_| self.over.is_empty())
                .and_then(Lesson::wants_focus),
        )
        .listens(door::listens(window))
        .goes_to(self.goes_to.0, self.goes_to.1.clone());
        let said = Window {
            title: self.title(),
            language: self.locale.code(),
            scale: self.scale() * self.system_scale,
            scope: self.scope(),
        };
        spoken(window, said, navigation)
            .wants_script(self.voice.wants_script().then_some(Message::Script))
            .reads(self.voice.place())
            .into()
    }

    pub(super) fn at_size(&self, ui: &Ui) -> Element<'static, Message> {
        let context = self.context(ui);
        let page = match self.over.last() {
            Some(Over::Help(help)) => {
                let audience = self.audience().map_or("", Audience::as_str);
                self.framed(ui, help.view(&context, audience), Message::Help)
            }
            Some(Over::Settings(settings)) => {
                self.framed(ui, settings.view(&context), Message::Settings)
            }
            Some(Over::Keys) => self.framed(ui, keys::view(&context), Message::Keys),
            Some(Over::Menu) => self.framed(ui, menu(ui), |message| message),
            None => match &self.screen {
                Screen::FirstStart(screen) => {
                    self.framed(ui, screen.view(&context), Message::FirstStart)
                }
                Screen::Welcome => self.framed(ui, welcome::view(&context), Message::Welcome),
                Screen::Ages => self.framed(ui, ages::view(&context), Message::Ages),
                Screen::Home(home) => self.framed(ui, home.view(&context), Message::Home),
                Screen::Lesson(lesson) => self.framed(ui, lesson.view(&context), Message::Lesson),
            },
        };
        // The shape never changes, so that focus and scrolling outlive a dialog.
        let over: Element<'static, Message> = if self.asks_forget {
            opaque(forget_dialog(ui))
        } else {
            space().into()
        };
        stack![inert(self.asks_forget, page), over].into()
    }

    pub(super) fn framed<M: Clone + 'static>(
        &self,
        ui: &Ui,
        of: Frame<M>,
        map: fn(M) -> Message,
    ) -> Element<'static, Message> {
        let below = of.asks && self.choice_below.is_some() && foot_stays(ui);
        let main = if below {
            Some(choose_button(ui))
        } else {
            of.main.map(|e| e.map(map))
        };
        let framed = Frame {
            page: of.page.map(map),
            back: of.back.map(|e| e.map(map)),
            progress: of.progress.map(|e| e.map(map)),
            middle: of.middle.map(|e| e.map(map)),
            main,
            asks: of.asks,
            missing: of.missing,
            ground: of.ground,
            bar: of.bar,
        };
        frame(ui, framed, self.notices(ui), Message::Bar)
    }

    /// What the person is told, each with a way to put it away.
    pub(super) fn notices(&self, ui: &Ui) -> Vec<Element<'static, Message>> {
        let t = ui.tokens;
        self.told
            .iter()
            .enumerate()
            .take(3)
            .map(|(i, told)| {
                let words = notice_words(ui, told);
                let text = row![
                    glyph(Icon::Info, 28.0, t.again.ink),
                    ui.text(words.clone(), size::SMALL, t.ink)
                        .silent()
                        .width(Length::Fill)
                ]
                .spacing(14)
                .align_y(Alignment::Center);
                let understood = ui
                    .button(
                        "notice",
                        ui.t("understood"),
                        Kind::Plain,
                        None,
                        None,
                        Message::DismissNotice(i),
                    )
                    .id(iced::advanced::widget::Id::from(format!(
                        "notice.close.{i}"
                    )));
                let line: Element<'static, Message> = if ui.size.width >= 560.0 {
                    row![text, understood]
                        .spacing(14)
                        .align_y(Alignment::Center)
                        .into()
                } else {
                    column![text, understood].spacing(12).into()
                };
                let inside = ui
                    .panel(line, t.again.soft, t.again.ink, 2.0)
                    .padding([10, 16])
                    .width(Length::Fill);
                Control::new(
                    iced::advanced::widget::Id::from(format!("notice.{i}")),
                    Meaning::new(Role::Status, words),
                    inside,
                )
                .width(Length::Fill)
                .into()
            })
            .collect()
    }
}

fn notice_words(ui: &Ui, told: &Told) -> String {
    match told {
        Told::Records(Trouble::Broken { set_aside }) => match set_aside {
            Some(path) => {
                let file = path
                    .file_name()
                    .map_or_else(String::new, |name| name.to_string_lossy().into_owned());
                ui.with("trouble-broken", &[("file", file.into())])
            }
            None => ui.t("trouble-broken-left"),
        },
        Told::Records(Trouble::Newer) => ui.t("trouble-newer"),
        Told::Records(Trouble::Locked) => ui.t("trouble-locked"),
        Told::Records(Trouble::ReadOnly) => ui.t("trouble-read-only"),
        Told::Records(Trouble::Full) => ui.t("trouble-full"),
        Told::Records(Trouble::Other(_)) => ui.t("trouble-other"),
        Told::Settings(count) => ui.with("trouble-settings", &[("count", (*count).into())]),
        Told::SettingsNotKept => ui.t("trouble-settings-not-kept"),
        Told::Pack(what) => ui.with("trouble-pack", &[("what", what.into())]),
        Told::Lesson => ui.t("trouble-lesson"),
        Told::NoVoice(language) => no_voice(ui, language),
        Told::Voice(trouble) => ui.t(match trouble {
            speech::Trouble::Missing => super::voice::MISSING,
            speech::Trouble::OnlyKana => "voice-only-kana",
            speech::Trouble::NoSound | speech::Trouble::NoEnd => "voice-no-sound",
            _ => "voice-trouble",
        }),
        Told::StillThere => ui.t("still-there"),
        Told::Forgotten => ui.t("forgotten"),
        Told::NotForgotten => ui.t("not-forgotten"),
    }
}

/// There is no voice for a language, and how to add one.
fn no_voice(ui: &Ui, language: &str) -> String {
    let name = Locale::parse(language)
        .map_or_else(|| language.to_owned(), |locale| locale.autonym().to_owned());
    ui.with(super::voice::NO_VOICE, &[("language", name.into())])
}

/// In the main button's place while the answers lie below the window's edge: goes there.
fn choose_button(ui: &Ui) -> Element<'static, Message> {
    ui.button(
        "main",
        ui.t("choose"),
        Kind::Main,
        None,
        Some(Icon::ArrowDown),
        Message::ToChoice,
    )
    .into()
}

/// The bar's buttons as a screen.
fn menu(ui: &Ui) -> Frame<Message> {
    let button = |id: &'static str, label: &str, icon, bar| {
        ui.button(
            id,
            ui.t(label),
            Kind::Plain,
            Some(icon),
            None,
            Message::Bar(bar),
        )
        .width(Length::Fill)
        .align(Alignment::Start)
    };
    let buttons = column![
        button("menu.language", "language", Icon::Languages, Bar::Language),
        button(
            "menu.text-size",
            "text-size",
            Icon::ALargeSmall,
            Bar::TextSize
        ),
        button(
            "menu.read",
            ui.read_aloud_label(),
            Icon::Volume2,
            Bar::ReadAloud
        ),
        button(
            "menu.settings",
            "settings",
            Icon::SlidersHorizontal,
            Bar::Settings
        ),
        button("menu.keys", "keys", Icon::Keyboard, Bar::Keys),
    ]
    .spacing(16)
    .max_width(460);
    let page = column![ui.title(ui.t("menu")), buttons].spacing(16);
    let mut frame = Frame::new(ui, page);
    frame.bar = Offers::Help;
    frame.back = Some(
        ui.button(
            "back",
            ui.t("back"),
            Kind::Quiet,
            Some(ui.back_icon()),
            None,
            Message::CloseMenu,
        )
        .into(),
    );
    frame
}

/// "Forget what I did here?"
fn forget_dialog(ui: &Ui) -> Element<'static, Message> {
    let t = ui.tokens;
    let buttons = row![
        ui.button(
            "forget.no",
            ui.t("forget-no"),
            Kind::Main,
            None,
            None,
            Message::Forget(false)
        ),
        ui.button(
            "forget.yes",
            ui.t("forget-yes"),
            Kind::Plain,
            Some(Icon::Trash2),
            None,
            Message::Forget(true)
        ),
    ]
    .spacing(16)
    .wrap()
    .vertical_spacing(12);
    let inside = column![
        ui.title(ui.t("forget-title")),
        ui.body(ui.t("forget-note")).width(Length::Fill),
        buttons
    ]
    .spacing(18);
    let dialog = Control::new(
        "forget.dialog",
        // Its heading asks; said twice, the question would only be in the way.
        Meaning::new(Role::Dialog, ui.t("forget")),
        ui.panel(
            page_scroll(ui, container(inside).padding(10).into()),
            t.surface,
            t.ink,
            3.0,
        )
        .padding(10)
        .max_width(760),
    );
    let mut veil = t.ink;
    veil.a = 0.55;
    container(dialog)
        .center_x(Length::Fill)
        .center_y(Length::Fill)
        .padding(16)
        .style(move |_| container::Style {
            background: Some(veil.into()),
            ..container::Style::default()
        })
        .into()
}
