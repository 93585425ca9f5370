//! Whether the first answer of a question lies below what can be seen.

use iced::Rectangle;
use iced::advanced::widget::Id;

use super::census::Census;

/// The first of the first choice on the page, where nothing is chosen yet and it lies below the window's edge.
pub(super) fn choice_below(census: &Census) -> Option<Id> {
    let (view, scrolled, content) = census.page?;
    let on_page = |bounds: Rectangle| bounds.y + 0.5 >= content.y;
    let first = census
        .all
        .iter()
        .find(|found| found.first && found.group.is_some() && on_page(found.bounds))?;
    let group = |id: &Option<Id>| *id == first.group;
    if census.all.iter().any(|f| f.checked && group(&f.group)) {
        return None;
    }
    is_below(view, scrolled.y, first.bounds).then(|| first.id.clone())
}

/// Whether `bounds` (as if nothing were scrolled) ends below the view; of what is very high, its upper part counts.
fn is_below(view: Rectangle, scrolled: f32, bounds: Rectangle) -> bool {
    let end = bounds.y - scrolled + bounds.height.min(view.height / 2.0);
    end > view.y + view.height + 0.5
}

#[cfg(test)]
mod tests {
    use super::*;
    use iced::{Point, Size};

    #[test]
    fn an_answer_is_below_until_it_is_scrolled_wholly_into_view() {
        let view = Rectangle::new(Point::new(0.0, 60.0), Size::new(500.0, 200.0));
        let answer = Rectangle::new(Point::new(0.0, 300.0), Size::new(400.0, 60.0));
        assert!(is_below(view, 0.0, answer));
        assert!(is_below(view, 99.0, answer));
        assert!(!is_below(view, 100.0, answer));
        assert!(!is_below(view, 400.0, answer), "above is not below");
        let high = Rectangle::new(Point::new(0.0, 160.0), Size::new(400.0, 600.0));
        assert!(!is_below(view, 0.0, high), "its upper part is seen");
    }
}
