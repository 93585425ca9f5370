//! The one door to the system's assistive technology: AccessKit's adapters for Unix, Windows and macOS.
//!
//! An adapter lives on the thread of the window and is kept there by the window's id. What a reader asks for comes on
//! any thread; it is queued, and the program is woken by a message.

use std::cell::RefCell;
use std::collections::HashMap;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};

use accesskit::{
    ActionHandler, ActionRequest, ActivationHandler, DeactivationHandler, Rect, TreeUpdate,
};
use iced::futures::channel::mpsc;
use iced::window;

#[cfg(all(unix, not(target_os = "macos")))]
type Adapter = accesskit_unix::Adapter;
#[cfg(windows)]
type Adapter = accesskit_windows::SubclassingAdapter;
#[cfg(target_os = "macos")]
type Adapter = accesskit_macos::SubclassingAdapter;

/// What the threads of the system and the window share.
#[derive(Clone)]
struct Line {
    listens: Arc<AtomicBool>,
    /// Somebody began to listen, and was not yet told which window has the keyboard.
    newly: Arc<AtomicBool>,
    asked: Arc<Mutex<Vec<ActionRequest>>>,
    wake: mpsc::UnboundedSender<()>,
}

impl Line {
    fn wake(&self) {
        let _ = self.wake.unbounded_send(());
    }
}

impl ActivationHandler for Line {
    fn request_initial_tree(&mut self) -> Option<TreeUpdate> {
        self.listens.store(true, Ordering::Relaxed);
        self.newly.store(true, Ordering::Relaxed);
        self.wake();
        // The window sends it when it is drawn next.
        None
    }
}

impl ActionHandler for Line {
    fn do_action(&mut self, request: ActionRequest) {
        if let Ok(mut asked) = self.asked.lock() {
            asked.push(request);
        }
        self.wake();
    }
}

impl DeactivationHandler for Line {
    fn deactivate_accessibility(&mut self) {
        self.listens.store(false, Ordering::Relaxed);
        self.wake();
    }
}

struct Open {
    adapter: Adapter,
    line: Line,
}

thread_local! {
    static DOORS: RefCell<HashMap<window::Id, Open>> = RefCell::new(HashMap::new());
    /// The window that has the keyboard.
    static FOCUSED: RefCell<Option<window::Id>> = const { RefCell::new(None) };
}

/// Opens the door of a window. On Windows and macOS this must come before the window is shown.
///
/// Without an adapter (no handle, a window already watched) the program runs as it is, and nobody listens.
pub fn attach(id: window::Id, window: &dyn window::Window, wake: mpsc::UnboundedSender<()>) {
    let line = Line {
        listens: Arc::new(AtomicBool::new(false)),
        newly: Arc::new(AtomicBool::new(false)),
        asked: Arc::new(Mutex::new(Vec::new())),
        wake,
    };
    // The adapters of Windows and macOS panic on a window that is shown already; the window is worth more.
    let made = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| adapter(window, &line)));
    if let Ok(Some(adapter)) = made {
        DOORS.with_borrow_mut(|doors| doors.insert(id, Open { adapter, line }));
        // The window may have had the keyboard before its door was there.
        if FOCUSED.with_borrow(|focused| *focused == Some(id)) {
            focus(id, true);
        }
    }
}

#[cfg(all(unix, not(target_os = "macos")))]
fn adapter(_window: &dyn window::Window, line: &Line) -> Option<Adapter> {
    Some(Adapter::new(line.clone(), line.clone(), line.clone()))
}

#[cfg(windows)]
fn adapter(window: &dyn window::Window, line: &Line) -> Option<Adapter> {
    use iced::window::raw_window_handle::RawWindowHandle;
    match window.window_handle().ok()?.as_raw() {
        RawWindowHandle::Win32(handle) => Some(Adapter::new(
            accesskit_windows::HWND(handle.hwnd.get() as *mut _),
            line.clone(),
            line.clone(),
        )),
        _ => None,
    }
}

#[cfg(target_os = "macos")]
#[allow(unsafe_code)]
fn adapter(window: &dyn window::Window, line: &Line) -> Option<Adapter> {
    use iced::window::raw_window_handle::RawWindowHandle;
    match window.window_handle().ok()?.as_raw() {
        // SAFETY: the view belongs to the window that is alive during this call; the adapter retains it.
        RawWindowHandle::AppKit(handle) => {
            Some(unsafe { Adapter::new(handle.ns_view.as_ptr(), line.clone(), line.clone()) })
        }
        _ => None,
    }
}

/// Closes the door of a window that was closed.
pub fn detach(id: window::Id) {
    DOORS.with_borrow_mut(|doors| doors.remove(&id));
}

/// Whether anybody listens to this window.
pub fn listens(id: window::Id) -> bool {
    DOORS.with_borrow(|doors| {
        doors
            .get(&id)
            .is_some_and(|open| open.line.listens.load(Ordering::Relaxed))
    })
}

/// What was asked for since the last time.
pub fn requests(id: window::Id) -> Vec<ActionRequest> {
    DOORS.with_borrow(|doors| {
        let asked = doors.get(&id).and_then(|open| open.line.asked.lock().ok());
        asked.map_or_else(Vec::new, |mut asked| std::mem::take(&mut *asked))
    })
}

/// Tells the system what the window shows. The tree is only made if anybody listens.
pub fn update(id: window::Id, tree: impl FnOnce() -> TreeUpdate) {
    #[cfg(all(unix, not(target_os = "macos")))]
    DOORS.with_borrow_mut(|doors| {
        if let Some(open) = doors.get_mut(&id) {
            let newly = open.line.newly.swap(false, Ordering::Relaxed);
            open.adapter.update_if_active(tree);
            // A reader that comes to an open window hears nothing of it until it is told anew that it is in front.
            if newly && FOCUSED.with_borrow(|focused| *focused == Some(id)) {
                open.adapter.update_window_focus_state(false);
                open.adapter.update_window_focus_state(true);
            }
        }
    });
    #[cfg(any(windows, target_os = "macos"))]
    {
        let events = DOORS.with_borrow_mut(|doors| {
            doors
                .get_mut(&id)
                .and_then(|open| open.adapter.update_if_active(tree))
        });
        // Raised when the door is free again: the system may call back.
        if let Some(events) = events {
            events.raise();
        }
    }
}

/// Tells the system that the window has the keyboard, or not. (Windows and macOS: the adapter sees it itself, or is
/// told by the same call.)
pub fn focus(id: window::Id, focused: bool) {
    FOCUSED.with_borrow_mut(|now| match (focused, *now == Some(id)) {
        (true, _) => *now = Some(id),
        (false, true) => *now = None,
        (false, false) => {}
    });
    #[cfg(all(unix, not(target_os = "macos")))]
    DOORS.with_borrow_mut(|doors| {
        if let Some(open) = doors.get_mut(&id) {
            open.adapter.update_window_focus_state(focused);
        }
    });
    #[cfg(target_os = "macos")]
    {
        let events = DOORS.with_borrow_mut(|doors| {
            doors
                .get_mut(&id)
                .and_then(|open| open.adapter.update_view_focus_state(focused))
        });
        if let Some(events) = events {
            events.raise();
        }
    }
    #[cfg(windows)]
    let _ = (id, focused);
}

/// Tells the system where the window is, in pixels (only X11 wants to know).
pub fn place(id: window::Id, bounds: Rect) {
    #[cfg(all(unix, not(target_os = "macos")))]
    DOORS.with_borrow_mut(|doors| {
        if let Some(open) = doors.get_mut(&id) {
            open.adapter.set_root_window_bounds(bounds, bounds);
        }
    });
    #[cfg(not(all(unix, not(target_os = "macos"))))]
    let _ = (id, bounds);
}
