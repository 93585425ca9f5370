//! How it looks, where one lives, what is kept.

use iced::widget::{Column, Row, column, container, row};
use iced::{Alignment, Length};
use lucide_icons::Icon;

use crate::app::field::Field;
use crate::app::frame::{Frame, Offers, is_tight};
use crate::app::theme::size;
use crate::app::ui::{Kind, Ui};
use crate::app::widget::Element;
use crate::app::widget::control::{Control, Surface};
use crate::app::widget::flow::Flow;
use crate::app::widget::glyph::glyph;
use crate::app::widget::meaning::{Meaning, Role};
use crate::language::{Locale, Script, countries, percent};
use crate::records::{Furigana, LocalContact, Theme, Who};

use super::first_start::TEXT_SIZES;
use super::{Action, Change, Context, Show};

/// See the module.
#[derive(Debug, Clone, Default)]
pub struct SettingsScreen {
    name: String,
    number: String,
    missing: bool,
}

/// The speeds of reading aloud, in percent of the voice's own, with their names.
const SPEECH_SPEEDS: [(u16, &str); 3] = [
    (70, "speech-slow"),
    (100, "speech-normal"),
    (130, "speech-fast"),
];

/// What can happen here.
#[derive(Debug, Clone)]
pub enum Message {
    /// A setting.
    Change(Change),
    /// A letter in the name of somebody to call.
    Name(String),
    /// A digit in their number.
    Number(String),
    /// Adds them.
    Add,
    /// The keys.
    Keys,
    /// Asks whether to forget.
    Forget,
    /// Back to what was before.
    Close,
}

impl SettingsScreen {
    /// Takes what happened.
    pub fn update(&mut self, message: Message) -> Action {
        self.missing = false;
        let shorten = |text: String, most: usize| text.chars().take(most).collect::<String>();
        match message {
            Message::Change(change) => return Action::Change(change),
            Message::Name(text) => self.name = shorten(text, LocalContact::LONGEST[0]),
            Message::Number(text) => self.number = shorten(text, LocalContact::LONGEST[1]),
            Message::Add if self.name.trim().is_empty() || self.number.trim().is_empty() => {
                self.missing = true
            }
            Message::Add => {
                return Action::Change(Change::AddContact(LocalContact {
                    name: std::mem::take(&mut self.name).trim().to_owned(),
                    number: std::mem::take(&mut self.number).trim().to_owned(),
                    note: String::new(),
                }));
            }
            Message::Keys => return Action::Show(Show::Keys),
            Message::Forget => return Action::AskForget,
            Message::Close => return Action::Close,
        }
        Action::None
    }

    /// Draws it.
    pub fn view(&self, context: &Context<'_>) -> Frame<Message> {
        let ui = context.ui;
        let settings = context.settings;
        let languages = Locale::OFFERED
            .into_iter()
            .map(|l| Chip {
                id: format!("language.{}", l.code()),
                label: l.autonym().to_owned(),
                locale: Some(l),
                chosen: ui.locale() == l,
                change: Change::Locale(l),
            })
            .collect();
        let sizes = TEXT_SIZES
            .into_iter()
            .map(|s| Chip {
                id: format!("text.{s}"),
                label: percent(ui.locale(), s),
                locale: None,
                chosen: settings.text_percent == s,
                change: Change::Text(s),
            })
            .collect();
        let themes = Theme::ALL
            .into_iter()
            .map(|theme| Chip {
                id: format!("theme.{}", theme.as_str()),
                label: ui.t(theme_name(theme)),
                locale: None,
                chosen: settings.theme == theme,
                change: Change::Theme(theme),
            })
            .collect();
        let places = countries::in_order(&ui.catalog)
            .into_iter()
            .map(|code| Chip {
                id: format!("country.{code}"),
                label: ui.t(countries::name(code)),
                locale: None,
                chosen: settings.country.as_deref() == Some(code),
                change: Change::Country(code.to_owned()),
            })
            .collect();
        let movement = [(false, "movement-on"), (true, "movement-still")]
            .into_iter()
            .map(|(still, label)| Chip {
                id: format!("still.{still}"),
                label: ui.t(label),
                locale: None,
                chosen: settings.still == still,
                change: Change::Still(still),
            })
            .collect();
        let speech = SPEECH_SPEEDS
            .into_iter()
            .map(|(speed, label)| Chip {
                id: format!("speech.{speed}"),
                label: ui.t(label),
                locale: None,
                chosen: settings.speech_percent == speed,
                change: Change::Speech(speed),
            })
            .collect();
        let letter_keys = [(true, "on"), (false, "off")]
            .into_iter()
            .map(|(on, label)| Chip {
                id: format!("letter-keys.{on}"),
                label: ui.t(label),
                locale: None,
                chosen: settings.letter_keys == on,
                change: Change::LetterKeys(on),
            })
            .collect();
        let furigana: Vec<Chip> = Furigana::ALL
            .into_iter()
            .map(|choice| Chip {
                id: format!("furigana.{}", choice.as_str()),
                label: ui.t(furigana_name(choice)),
                locale: None,
                chosen: settings.furigana == choice,
                change: Change::Furigana(choice),
            })
            .collect();
        let shared = settings.who == Who::Guest;
        let whose = [(false, "who-own"), (true, "who-shared")]
            .into_iter()
            .map(|(value, label)| Chip {
                id: format!("who.{value}"),
                label: ui.t(label),
                locale: None,
                chosen: shared == value,
                change: Change::Shared(value),
            })
            .collect();
        let mut rows = vec![
            (Icon::Languages, "language", "language-note", languages),
            (Icon::ALargeSmall, "text-size", "text-size-note", sizes),
            (Icon::Contrast, "colours", "", themes),
            (Icon::MapPin, "country", "country-note", places),
            (Icon::Volume2, "speech", "speech-note", speech),
            (Icon::Wind, "movement", "movement-note", movement),
            (
                Icon::Keyboard,
                "letter-keys",
                "letter-keys-note",
                letter_keys,
            ),
            (Icon::UsersRound, "whose-pc", "whose-pc-note", whose),
        ];
        if ui.locale().script() == Script::Japanese {
            let row = (Icon::BookA, "furigana", "furigana-note", furigana);
            rows.insert(2, row);
        }
        let mut page = Column::new()
            .spacing(18)
            .push(ui.title(ui.t("settings-title")));
        for (icon, label, note, chips) in rows {
            page = page
                .push(setting(ui, icon, label, note, chips))
                .push(ui.rule());
        }
        if !context.guest {
            // On a PC that others use, nobody can leave a number behind for the next one.
            page = page.push(self.contacts(ui, &settings.contacts));
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
        let keys = ui.button(
            "keys",
            ui.t("keys"),
            Kind::Plain,
            Some(Icon::Keyboard),
            None,
            Message::Keys,
        );
        let forget = ui.button(
            "forget",
            ui.t("forget"),
            Kind::Plain,
            Some(Icon::Trash2),
            None,
            Message::Forget,
        );
        let others = row![keys, forget]
            .spacing(14)
            .wrap()
            .vertical_spacing(16)
            .into();
        if is_tight(ui) {
            frame.middle = Some(others);
        } else {
            frame.main = Some(others);
        }
        frame.missing = self.missing.then(|| ui.t("missing-contact"));
        frame
    }

    fn contacts(&self, ui: &Ui, contacts: &[LocalContact]) -> Element<'static, Message> {
        let t = ui.tokens;
        let mut list = Column::new().spacing(12).width(Length::Fill);
        let field = |id: &'static str, label: &str, value: &str, message: fn(String) -> Message| {
            ui.field(Field {
                id: id.to_owned(),
                label: ui.t(label),
                value,
                on_input: Box::new(message),
                on_submit: Some(Message::Add),
                hidden: false,
            })
        };
        let fields = [
            field("contact-name", "contact-name", &self.name, Message::Name),
            field(
                "contact-number",
                "contact-number",
                &self.number,
                Message::Number,
            ),
        ];
        let [name, number] = fields;
        let add = ui.button(
            "add-contact",
            ui.t("add-contact"),
            Kind::Plain,
            Some(Icon::Plus),
            None,
            Message::Add,
        );
        let fields: Element<'static, Message> = if ui.size.width >= 800.0 {
            row![name, number, add]
                .spacing(14)
                .align_y(Alignment::End)
                .into()
        } else {
            column![name, number, add].spacing(12).into()
        };
        list = list.push(fields);
        // They stand below the boxes: a second click on "Add" then meets "Add" again, and not a bin.
        for (i, contact) in contacts.iter().enumerate() {
            let label = ui.with("remove-contact", &[("name", (&contact.name).into())]);
            let words = column![
                ui.strong(contact.name.clone(), size::BODY, t.ink),
                ui.body(contact.number.clone())
            ];
            let remove = Control::new(
                iced::advanced::widget::Id::from(format!("remove.{i}")),
                Meaning {
                    leaf: true,
                    ..Meaning::new(Role::Button, label)
                },
                glyph(Icon::Trash2, 26.0, t.ink),
            )
            .surface(Surface::new(t.surface, t.ink, 2.0, size::RADIUS))
            .ring(ui.ring())
            .padding(10)
            .least(ui.target(), ui.target())
            .align(Alignment::Center)
            .on_press(Message::Change(Change::RemoveContact(i)));
            list = list.push(
                row![words.width(Length::Fill), remove]
                    .spacing(14)
                    .align_y(Alignment::Center),
            );
        }
        labelled(
            ui,
            Icon::Phone,
            "own-contacts",
            "own-contacts-note",
            Role::Group,
            contacts.len(),
            list.into(),
        )
    }
}

fn theme_name(theme: Theme) -> &'static str {
    match theme {
        Theme::System => "theme-system",
        Theme::Light => "theme-light",
        Theme::Dark => "theme-dark",
        Theme::HighContrast => "theme-high-contrast",
    }
}

fn furigana_name(choice: Furigana) -> &'static str {
    match choice {
        Furigana::Off => "furigana-off",
        Furigana::Grade => "furigana-grade",
        Furigana::All => "furigana-all",
    }
}

struct Chip {
    id: String,
    label: String,
    locale: Option<Locale>,
    chosen: bool,
    change: Change,
}

fn labelled(
    ui: &Ui,
    icon: Icon,
    label: &'static str,
    note: &'static str,
    role: Role,
    count: usize,
    content: Element<'static, Message>,
) -> Element<'static, Message> {
    let t = ui.tokens;
    let mut words = column![
        ui.strong(ui.t(label), size::BODY, t.ink)
            .silent()
            .width(Length::Fill)
    ]
    .width(Length::Fill);
    if !note.is_empty() {
        words = words.push(
            ui.text(ui.t(note), size::LABEL, t.ink_soft)
                .width(Length::Fill),
        );
    }
    let head = row![glyph(icon, 36.0, t.action.ink), words].spacing(18);
    let both: Element<'static, Message> = if ui.size.width >= 900.0 {
        row![
            container(head).width(Length::FillPortion(9)),
            container(content).width(Length::FillPortion(17))
        ]
        .spacing(26)
        .align_y(Alignment::Center)
        .into()
    } else {
        column![head, content].spacing(12).into()
    };
    ui.group(format!("{label}.group"), role, ui.t(label), count, both)
}

fn setting(
    ui: &Ui,
    icon: Icon,
    label: &'static str,
    note: &'static str,
    chips: Vec<Chip>,
) -> Element<'static, Message> {
    let t = ui.tokens;
    let count = chips.len();
    let chips = chips.into_iter().enumerate().map(|(i, chip)| {
        let ink = if chip.chosen { t.action.ink } else { t.ink };
        let surface = if chip.chosen {
            Surface::new(t.action.soft, t.action.ink, 3.0, size::RADIUS)
        } else {
            Surface::new(t.surface, t.ink, 2.0, size::RADIUS)
        };
        let mut style = ui.style_in(chip.locale.unwrap_or(ui.locale()), size::SMALL, ink);
        style.strong = true;
        if chip.locale.is_some() {
            style.right_to_left = false;
        }
        let mut words = row![].spacing(8).align_y(Alignment::Center);
        if chip.chosen {
            words = words.push(glyph(Icon::Check, 22.0, ink));
        }
        words = words.push(Flow::new(ui.pieces(&chip.label), style).silent());
        let meaning = Meaning {
            checked: Some(chip.chosen),
            position: Some((i + 1, count)),
            group: Some(iced::advanced::widget::Id::from(format!("setting.{label}"))),
            leaf: true,
            language: chip.locale.map(Locale::code),
            ..Meaning::new(Role::Radio, chip.label)
        };
        Control::new(iced::advanced::widget::Id::from(chip.id), meaning, words)
            .surface(surface)
            .ring(ui.ring())
            .padding([8.0, 18.0])
            .least(ui.target(), size::TARGET)
            .align(Alignment::Center)
            .on_press(Message::Change(chip.change))
            .into()
    });
    let chips = Row::with_children(chips)
        .spacing(12)
        .wrap()
        .vertical_spacing(12);
    labelled(ui, icon, label, note, Role::RadioGroup, count, chips.into())
}
