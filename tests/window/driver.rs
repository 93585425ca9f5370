//! The whole program without a display: events go in as the shell would send them, tasks are run to their end.

use cyberday::app::widget::meaning::{Meaning, Probe, Role, TextProbe};
use cyberday::app::{App, Message, fonts};
use iced::advanced::renderer::Headless;
use iced::advanced::widget::operation::{self, Operation, Outcome, Scrollable};
use iced::advanced::{clipboard, widget::Id};
use iced::futures::StreamExt;
use iced::keyboard::{self, Key, key};
use iced::{Event, Pixels, Rectangle, Renderer, Size, Task, Vector, mouse, window};
use iced_runtime::UserInterface;
use iced_runtime::user_interface::Cache;

/// A control as an operation sees it.
#[derive(Debug, Clone)]
pub struct Seen {
    pub id: String,
    pub probe: Probe,
    /// On the window, scrolling taken off.
    pub bounds: Rectangle,
    /// Stands in what scrolls, and not in the bars around it.
    pub in_page: bool,
}

/// What is on the screen.
#[derive(Debug, Clone, Default)]
pub struct Screen {
    pub controls: Vec<Seen>,
    pub texts: Vec<(String, Rectangle)>,
    /// Where the part that scrolls is seen.
    pub page: Option<Rectangle>,
}

#[derive(Default)]
struct Look {
    screen: Screen,
    shift: Vec<Vector>,
    inside: Vec<bool>,
    next: Option<Vector>,
    text: Option<Id>,
}

impl Look {
    fn in_page(&self) -> bool {
        self.inside.last().copied().unwrap_or(false)
    }
}

impl Operation for Look {
    fn traverse(&mut self, operate: &mut dyn FnMut(&mut dyn Operation)) {
        let now = self.shift.last().copied().unwrap_or(Vector::ZERO);
        let next = self.next.take();
        let inside = self.in_page() || next.is_some();
        self.inside.push(inside);
        self.shift.push(now + next.unwrap_or(Vector::ZERO));
        operate(self);
        self.shift.pop();
        self.inside.pop();
    }
    fn custom(&mut self, id: Option<&Id>, bounds: Rectangle, state: &mut dyn std::any::Any) {
        if let (Some(id), Some(probe)) = (id, state.downcast_ref::<Probe>()) {
            let shift = self.shift.last().copied().unwrap_or(Vector::ZERO);
            self.screen.controls.push(Seen {
                id: format!("{id:?}"),
                probe: probe.clone(),
                bounds: bounds - shift,
                in_page: self.in_page(),
            });
        } else if state.is::<TextProbe>() {
            self.text = id.cloned();
        }
    }
    fn focusable(
        &mut self,
        id: Option<&Id>,
        bounds: Rectangle,
        state: &mut dyn operation::Focusable,
    ) {
        if id.is_some() && id == self.text.as_ref() {
            return; // running text: only a reader goes there
        }
        // A box to type in sends no probe; the control around it has its name.
        let id = format!("{:?}", id.cloned().unwrap_or_else(|| Id::new("")));
        if self.screen.controls.last().is_none_or(|last| last.id != id) {
            let name = self
                .screen
                .controls
                .last()
                .map_or_else(String::new, |group| group.probe.meaning.name.clone());
            let shift = self.shift.last().copied().unwrap_or(Vector::ZERO);
            self.screen.controls.push(Seen {
                id,
                probe: Probe {
                    meaning: Meaning::new(Role::TextInput, name),
                    focused: state.is_focused(),
                    focusable: true,
                    tab_stop: true,
                    encloses: false,
                    reading: None,
                    activate: false,
                },
                bounds: bounds - shift,
                in_page: self.in_page(),
            });
        }
    }
    fn text(&mut self, _id: Option<&Id>, bounds: Rectangle, text: &str) {
        let shift = self.shift.last().copied().unwrap_or(Vector::ZERO);
        self.screen.texts.push((text.to_owned(), bounds - shift));
    }
    fn scrollable(
        &mut self,
        _id: Option<&Id>,
        bounds: Rectangle,
        _content: Rectangle,
        translation: Vector,
        _state: &mut dyn Scrollable,
    ) {
        self.screen.page = Some(bounds);
        self.next = Some(translation);
    }
    fn finish(&self) -> Outcome<()> {
        Outcome::None
    }
}

pub struct Driver {
    pub app: App,
    cache: Option<Cache>,
    renderer: Renderer,
    pixels: Size,
}

impl Driver {
    pub fn new(app: App, first: Task<Message>, width: f32, height: f32) -> Self {
        fonts::embed();
        let renderer = iced::futures::executor::block_on(<Renderer as Headless>::new(
            fonts::Face::Latin.font(false),
            Pixels(22.0),
            Some("tiny-skia"),
        ))
        .expect("tiny-skia is compiled in");
        let mut driver = Driver {
            app,
            cache: Some(Cache::default()),
            renderer,
            pixels: Size::new(width, height),
        };
        driver.finish(first);
        driver.redraw();
        driver
    }

    fn logical(&self) -> Size {
        self.pixels * (1.0 / self.app.scale())
    }

    /// Runs a task, and all that its messages start, to the end.
    fn finish(&mut self, task: Task<Message>) {
        let mut waiting = vec![task];
        while let Some(task) = waiting.pop() {
            let Some(mut stream) = iced_runtime::task::into_stream(task) else {
                continue;
            };
            while let Some(action) = iced::futures::executor::block_on(stream.next()) {
                if let iced_runtime::Action::Output(message) = action {
                    waiting.push(self.app.update(message));
                }
            }
        }
    }

    fn feed(&mut self, event: Event, cursor: mouse::Cursor) -> bool {
        let mut messages = Vec::new();
        let size = self.logical();
        let cache = self.cache.take().unwrap_or_default();
        let mut ui = UserInterface::build(
            self.app.view(self.app.window),
            size,
            cache,
            &mut self.renderer,
        );
        let _ = ui.update(
            &[event],
            cursor,
            &mut self.renderer,
            &mut clipboard::Null,
            &mut messages,
        );
        self.cache = Some(ui.into_cache());
        let heard = !messages.is_empty();
        for message in messages {
            let task = self.app.update(message);
            self.finish(task);
        }
        heard
    }

    fn redraw(&mut self) {
        let event = Event::Window(window::Event::RedrawRequested(iced::time::Instant::now()));
        // What the program hears changes what it shows, as a shell draws again.
        for _ in 0..3 {
            if !self.feed(event.clone(), mouse::Cursor::Unavailable) {
                break;
            }
        }
    }

    fn send(&mut self, event: Event) {
        self.feed(event, mouse::Cursor::Unavailable);
        self.redraw();
    }

    /// An event as the shell would send it.
    pub fn event(&mut self, event: Event) {
        self.send(event);
    }

    /// Tells the program something from outside, as a thread would.
    pub fn tell(&mut self, message: Message) {
        let task = self.app.update(message);
        self.finish(task);
        self.redraw();
    }

    /// All that the screen says: names of controls and texts.
    pub fn words(&mut self) -> String {
        let screen = self.look();
        let names = screen.controls.into_iter().map(|c| c.probe.meaning.name);
        let texts = screen.texts.into_iter().map(|(text, _)| text);
        names.chain(texts).collect::<Vec<_>>().join("\n")
    }

    /// Presses a key.
    pub fn key(&mut self, key: Key, code: key::Code, modifiers: keyboard::Modifiers) {
        self.send(Event::Keyboard(keyboard::Event::KeyPressed {
            key: key.clone(),
            modified_key: key,
            physical_key: key::Physical::Code(code),
            location: keyboard::Location::Standard,
            modifiers,
            text: None,
            repeat: false,
        }));
    }

    pub fn named(&mut self, named: key::Named) {
        self.key(
            Key::Named(named),
            key::Code::Escape,
            keyboard::Modifiers::empty(),
        );
    }

    pub fn tab(&mut self, back: bool) {
        let held = if back {
            keyboard::Modifiers::SHIFT
        } else {
            keyboard::Modifiers::empty()
        };
        self.key(Key::Named(key::Named::Tab), key::Code::Tab, held);
    }

    pub fn digit(&mut self, number: usize) {
        let code = [
            key::Code::Digit1,
            key::Code::Digit2,
            key::Code::Digit3,
            key::Code::Digit4,
            key::Code::Digit5,
        ][number - 1];
        self.key(
            Key::Character(number.to_string().into()),
            code,
            keyboard::Modifiers::empty(),
        );
    }

    /// Clicks in the middle of a control.
    pub fn click(&mut self, id: &str) {
        let seen = self
            .control(id)
            .unwrap_or_else(|| panic!("no {id} here: {:?}", self.ids()));
        let cursor = mouse::Cursor::Available(seen.bounds.center());
        self.feed(
            Event::Mouse(mouse::Event::CursorMoved {
                position: seen.bounds.center(),
            }),
            cursor,
        );
        self.feed(
            Event::Mouse(mouse::Event::ButtonPressed(mouse::Button::Left)),
            cursor,
        );
        self.feed(
            Event::Mouse(mouse::Event::ButtonReleased(mouse::Button::Left)),
            cursor,
        );
        self.redraw();
    }

    /// Something that the mouse or a finger does at a place.
    pub fn point(&mut self, event: Event, at: iced::Point) {
        self.feed(event, mouse::Cursor::Available(at));
        self.redraw();
    }

    /// Shows what is on the screen to an operation.
    pub fn show(&mut self, to: &mut dyn Operation) {
        let size = self.logical();
        let cache = self.cache.take().unwrap_or_default();
        let mut ui = UserInterface::build(
            self.app.view(self.app.window),
            size,
            cache,
            &mut self.renderer,
        );
        ui.operate(&self.renderer, to);
        self.cache = Some(ui.into_cache());
    }

    /// What is on the screen.
    pub fn look(&mut self) -> Screen {
        let size = self.logical();
        let cache = self.cache.take().unwrap_or_default();
        let mut ui = UserInterface::build(
            self.app.view(self.app.window),
            size,
            cache,
            &mut self.renderer,
        );
        let mut look = Look::default();
        ui.operate(&self.renderer, &mut look);
        self.cache = Some(ui.into_cache());
        look.screen
    }

    pub fn ids(&mut self) -> Vec<String> {
        self.look().controls.into_iter().map(|c| c.id).collect()
    }

    pub fn control(&mut self, id: &str) -> Option<Seen> {
        let id = format!("{:?}", Id::from(id.to_owned()));
        self.look().controls.into_iter().find(|c| c.id == id)
    }

    /// What has the focus.
    pub fn focused(&mut self) -> Option<Seen> {
        self.look().controls.into_iter().find(|c| c.probe.focused)
    }

    /// Goes to a control with Tab alone.
    pub fn go_to(&mut self, id: &str) {
        let wanted = format!("{:?}", Id::from(id.to_owned()));
        let mut way = Vec::new();
        for _ in 0..80 {
            let now = self.focused().map(|seen| seen.id);
            if now.as_ref() == Some(&wanted) {
                return;
            }
            way.push(now);
            self.tab(false);
        }
        panic!("Tab does not reach {id}; it went {:?}", &way[..12]);
    }

    /// Goes to a control with Tab and presses it with Enter.
    pub fn press(&mut self, id: &str) {
        self.go_to(id);
        self.named(key::Named::Enter);
    }

    /// The heading of the screen.
    pub fn heading(&mut self) -> Option<Seen> {
        self.look()
            .controls
            .into_iter()
            .find(|c| c.probe.meaning.role == Role::Heading(1))
    }

    /// The ids of marks that can be chosen in a search.
    pub fn marks(&mut self) -> Vec<String> {
        self.look()
            .controls
            .into_iter()
            .filter(|c| c.probe.meaning.role == Role::CheckBox)
            .map(|c| c.id)
            .collect()
    }
}
