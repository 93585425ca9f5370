//! "I need help now": what to do first, and whom to call. That it was opened is never recorded.

use iced::widget::{Column, column, row, space};
use iced::{Alignment, Length};
use lucide_icons::Icon;

use crate::app::frame::{Frame, Offers};
use crate::app::icons::content_icon;
use crate::app::theme::size;
use crate::app::ui::{Kind, Ui};
use crate::app::widget::Element;
use crate::app::widget::flow::{Flow, Piece};
use crate::app::widget::glyph::glyph;
use crate::app::widget::meaning::Role;
use crate::app::words::pieces;
use crate::content::contacts::{Contact, Contacts, Kind as Purpose, Note, Words};
use crate::content::inline;
use crate::documents::help_card::{self, source_line};
use crate::language::{Locale, Register, countries};

use super::first_start::option;
use super::home::simple;
use super::paper::{self, Outcome, Paper, Way};
use super::{Action, Context};

/// See the module.
#[derive(Debug, Clone, Default)]
pub struct Help {
    /// Another country than the learner's, to look at.
    country: Option<&'static str>,
    choosing: bool,
    /// How printing or saving went.
    outcome: Option<Outcome>,
}

/// What can happen here.
#[derive(Debug, Clone)]
pub enum Message {
    /// Back to what was before.
    Close,
    /// Shows the countries.
    Choose,
    /// Another country, only here.
    Country(&'static str),
    /// The help card of the country that is shown.
    Paper(&'static str, Way),
}

impl Help {
    /// Takes what happened.
    pub fn update(&mut self, message: Message) -> Action {
        match message {
            Message::Close => return Action::Close,
            Message::Choose => self.choosing = !self.choosing,
            Message::Country(code) => {
                self.country = Some(code);
                self.choosing = false;
                self.outcome = None;
            }
            Message::Paper(country, way) => return Action::Deliver(Paper::HelpCard(country), way),
        }
        Action::None
    }

    /// How printing or saving went.
    pub fn delivered(&mut self, outcome: Outcome) {
        self.outcome = Some(outcome);
    }

    /// Draws it. `audience` orders the list: a child sees a trusted adult first, an adult the bank.
    pub fn view(&self, context: &Context<'_>, audience: &str) -> Frame<Message> {
        let ui = context.ui;
        let t = ui.tokens;
        let country = self
            .country
            .or_else(|| {
                countries::OFFERED
                    .into_iter()
                    .find(|c| context.settings.country.as_deref() == Some(*c))
            })
            .unwrap_or("other");
        let child = audience == "school";
        let mut steps = Column::new().spacing(16).push(title(
            ui,
            if child {
                "help-title-child"
            } else {
                "help-title"
            },
        ));
        let ids = help_card::steps(audience);
        let mut list = Column::new().spacing(16);
        for (i, (what, how)) in ids.iter().enumerate() {
            let words = column![
                ui.strong(ui.t(what), size::BODY, t.ink).width(Length::Fill),
                ui.text(ui.t(how), size::SMALL + 1.0, t.ink)
                    .width(Length::Fill)
            ]
            .spacing(2)
            .width(Length::Fill);
            let number = (i + 1).to_string();
            let line = row![ui.number(number.clone(), 44.0, t.paper, t.ink), words].spacing(16);
            list = list.push(ui.item(format!("step.{i}"), number, (i + 1, ids.len()), line));
        }
        let name = ui.t("help-now");
        steps = steps.push(ui.group("steps", Role::List, name, ids.len(), list));
        let list = self.contacts(context, country, audience);
        let take_away = paper::buttons(context, self.outcome.as_ref(), move |way| {
            Message::Paper(country, way)
        });
        let page: Element<'static, Message> = if ui.size.width >= 940.0 {
            row![
                iced::widget::container(steps.push(take_away)).width(Length::FillPortion(10)),
                iced::widget::container(list).width(Length::FillPortion(16))
            ]
            .spacing(48)
            .into()
        } else {
            column![steps, list, take_away].spacing(24).into()
        };
        let mut frame = Frame::new(ui, page);
        frame.ground = t.help_paper;
        frame.bar = Offers::Nothing;
        frame.back = Some(
            ui.button(
                "back",
                ui.t("help-back"),
                Kind::Quiet,
                Some(ui.back_icon()),
                None,
                Message::Close,
            )
            .into(),
        );
        frame
    }

    fn contacts(
        &self,
        context: &Context<'_>,
        country: &'static str,
        audience: &str,
    ) -> Element<'static, Message> {
        let ui = context.ui;
        let t = ui.tokens;
        // Before the first start has asked, the country is asked here.
        let asks = self.country.is_none() && context.settings.country.is_none();
        let name = ui.t(if asks {
            "first-country"
        } else {
            countries::name(country)
        });
        let head_name = ui.text(name.clone(), size::HEADING, t.ink);
        let other = ui.button(
            "other-country",
            ui.t("another-country"),
            Kind::Plain,
            Some(Icon::MapPin),
            None,
            Message::Choose,
        );
        let head: Element<'static, Message> = if asks {
            ui.heading(2, name, head_name.width(Length::Fill))
        } else if ui.size.width >= 560.0 {
            row![
                ui.heading(2, name, head_name),
                space().width(Length::Fill),
                other
            ]
            .align_y(Alignment::Center)
            .into()
        } else {
            column![ui.heading(2, name, head_name), other]
                .spacing(10)
                .into()
        };
        let mut list = Column::new().spacing(12).push(head);
        if self.choosing || asks {
            let codes = countries::in_order(&ui.catalog);
            let count = codes.len();
            let choices = codes.into_iter().enumerate().map(|(i, code)| {
                let label = ui.t(countries::name(code));
                let words = ui.strong(label.clone(), size::SMALL, t.ink).silent();
                option(
                    ui,
                    format!("help.{code}"),
                    "help-country",
                    (i + 1, count),
                    code == country,
                    label,
                    words,
                    Message::Country(code),
                )
                .into()
            });
            let choices = iced::widget::Row::with_children(choices)
                .spacing(10)
                .wrap()
                .vertical_spacing(10);
            let name = ui.t("country");
            list = list.push(ui.group("countries", Role::RadioGroup, name, count, choices));
        }
        let mut cards = Vec::new();
        for local in &context.settings.contacts {
            cards.push(contact_card(
                ui,
                Icon::House,
                &local.name,
                &local.note,
                Some(&local.number),
                None,
                Vec::new(),
            ));
        }
        let Ok(contacts) = Contacts::embedded() else {
            return list
                .push(listed(ui, cards))
                .push(ui.body(ui.t("help-no-contacts")).width(Length::Fill))
                .into();
        };
        let words = contacts.words(ui.locale().code(), ui.catalog.register() == Register::Child);
        let shown = contacts.for_learner(country, audience);
        cards.extend(shown.iter().map(|contact| official(ui, contact, &words)));
        list = list.push(listed(ui, cards));
        if country == "other" && !asks {
            list = list.push(ui.body(ui.t("help-other-country")).width(Length::Fill));
        } else if !asks
            && !shown
                .iter()
                .any(|contact| contact.kind == Purpose::Emergency)
        {
            list = list.push(ui.body(ui.t("help-no-emergency")).width(Length::Fill));
        }
        list = list.push(
            ui.small(words.note(Note::Helpline).to_owned())
                .width(Length::Fill),
        );
        if shown.iter().any(|contact| contact.is_old(context.today)) {
            list = list.push(
                ui.text(ui.t("help-old"), size::LABEL, t.ink_soft)
                    .width(Length::Fill),
            );
        }
        list.into()
    }
}

/// A title that leaves room for the numbers.
fn title(ui: &Ui, id: &str) -> Element<'static, Message> {
    let text = ui.t(id);
    let flow = ui.text(text.clone(), ui.title_size().min(36.0), ui.tokens.ink);
    ui.heading(1, text, flow.width(Length::Fill))
}

/// A text of the contacts, which may hold readings.
fn flow(ui: &Ui, text: &str, size: f32, ink: iced::Color, strong: bool) -> (String, Flow<Message>) {
    let words = inline::parse(text).unwrap_or_else(|_| vec![inline::Inline::Text(text.to_owned())]);
    let pieces = pieces(ui, &simple(&words), |_| None, false);
    let spoken = pieces.iter().map(Piece::spoken).collect();
    let mut style = ui.style(size, ink);
    style.strong = strong;
    (spoken, Flow::new(pieces, style))
}

/// The longest web address, in letters, that stands beside the name and not below it.
const BESIDE: usize = 24;

/// The contacts as a list that says how many there are.
fn listed(ui: &Ui, cards: Vec<(String, Element<'static, Message>)>) -> Element<'static, Message> {
    let count = cards.len();
    if count == 0 {
        return space().into();
    }
    let items = cards.into_iter().enumerate().map(|(i, (name, card))| {
        let id = format!("contact.{i}.{name}");
        ui.item(id, name, (i + 1, count), card).into()
    });
    let items = Column::with_children(items).spacing(12);
    ui.group("contacts", Role::List, ui.t("help-contacts"), count, items)
}

/// A contact with its hours and the date of its source.
fn official(ui: &Ui, contact: &Contact, words: &Words<'_>) -> (String, Element<'static, Message>) {
    let own = words.contact(contact);
    let (name, who, instead) = (own.name, own.who, own.instead);
    let number = contact
        .number
        .as_deref()
        .or(contact.web.as_deref().filter(|web| web.len() <= BESIDE))
        .or(instead);
    let web = contact
        .web
        .as_deref()
        .filter(|web| contact.number.is_some() || web.len() > BESIDE);
    let hours = words.hours(contact);
    let mut small: Vec<String> = hours.map(str::to_owned).into_iter().collect();
    small.extend(source_line(&ui.catalog, contact));
    contact_card(
        ui,
        content_icon(&contact.icon),
        name,
        who,
        number,
        web,
        small,
    )
}

/// What a contact is called, and what else there is to know.
fn contact_card(
    ui: &Ui,
    icon: Icon,
    name: &str,
    who: &str,
    number: Option<&str>,
    web: Option<&str>,
    small: Vec<String>,
) -> (String, Element<'static, Message>) {
    let t = ui.tokens;
    let (name_spoken, name_flow) = flow(ui, name, size::BODY, t.ink, true);
    let (_, who_flow) = flow(ui, who, size::SMALL, t.ink, false);
    let mut words = Column::new()
        .spacing(2)
        .width(Length::Fill)
        .push(name_flow.silent().width(Length::Fill))
        .push(who_flow.width(Length::Fill));
    if let Some(web) = web {
        let address = Piece {
            address: true,
            strong: true,
            ..Piece::plain(web)
        };
        let style = ui.style_in(Locale::En, size::SMALL, t.ink);
        words = words.push(Flow::new(vec![address], style).width(Length::Fill));
    }
    for line in small {
        let (_, line) = flow(ui, &line, size::LABEL, t.ink_soft, false);
        words = words.push(line.width(Length::Fill));
    }
    let number = number.map(|number| {
        let digits = number.chars().any(|c| c.is_ascii_digit());
        let size = if digits && number.len() < 20 {
            size::HEADING
        } else {
            size::SMALL + 1.0
        };
        let mut style = ui.style(size, t.ink);
        style.strong = true;
        let words =
            inline::parse(number).unwrap_or_else(|_| vec![inline::Inline::Text(number.to_owned())]);
        let mut pieces = pieces(ui, &simple(&words), |_| None, false);
        for piece in &mut pieces {
            piece.address = number.contains('.') && !digits;
            piece.spelled = digits;
        }
        Flow::new(pieces, style)
    });
    let wide = ui.size.width >= 700.0;
    let mut line = row![glyph(icon, 38.0, t.action.ink)]
        .spacing(18)
        .align_y(Alignment::Center);
    match (number, wide) {
        (Some(number), true) => line = line.push(words).push(number),
        (Some(number), false) => line = line.push(words.push(number)),
        (None, _) => line = line.push(words),
    }
    let card = ui.card(line).padding([14, 20]).width(Length::Fill);
    (name_spoken, card.into())
}
