//! Which day it is, on a PC whose battery may be dead.

use jiff::civil::{Date, date};
use jiff::tz::TimeZone;
use jiff::{Span, Timestamp};

/// The day this version was made. No earlier day can be today. Raised with every release.
pub const RELEASED: Date = date(2026, 11, 23);

/// How many days evidence may lie ahead of the clock (and of [`RELEASED`]) and still be believed: two years.
///
/// A clock that fell back (a dead battery) and a row that was once written with a clock gone ahead look the same from
/// here. Being a little early costs little: a contact is called old too soon. Being a lifetime early would make every
/// pack expired for ever, by one wrong row or one hostile pack. So a small lead is believed, a large one is not.
pub const FARTHEST_AHEAD: i64 = 731;

/// Today: the latest of the clock (in the PC's time zone), [`RELEASED`], and `floors` (the newest row, the newest
/// pack, …). A floor more than [`FARTHEST_AHEAD`] days ahead of both clock and release is taken for a mistake and
/// left out.
pub fn today(clock: Timestamp, floors: impl IntoIterator<Item = Date>) -> Date {
    latest(clock.to_zoned_datetime(TimeZone::system()).date(), floors)
}

/// The last day that is believed, given the clock's day.
fn believable(clock: Date) -> Date {
    clock
        .max(RELEASED)
        .checked_add(Span::new().days(FARTHEST_AHEAD))
        .unwrap_or(Date::MAX)
}

/// The last moment that is believed, given the clock. Rows after it are not asked which day it is.
pub(super) fn latest_believable(clock: Timestamp) -> Timestamp {
    believable(clock.to_zoned_datetime(TimeZone::system()).date())
        .to_zoned_datetime(TimeZone::system())
        .map_or(Timestamp::MAX, |day| day.timestamp())
}

fn latest(clock: Date, floors: impl IntoIterator<Item = Date>) -> Date {
    let last = believable(clock);
    floors
        .into_iter()
        .filter(|floor| *floor <= last)
        .fold(clock.max(RELEASED), Date::max)
}

#[cfg(test)]
mod tests {
    use super::*;

    const CLOCK: Date = date(2027, 3, 1);

    #[test]
    fn the_clock_is_believed_when_nothing_is_later() {
        assert_eq!(latest(CLOCK, []), CLOCK);
        assert_eq!(latest(CLOCK, [date(2026, 12, 1)]), CLOCK);
    }

    #[test]
    fn a_dead_battery_hides_nothing() {
        let dead = date(1970, 1, 1);
        assert_eq!(latest(dead, []), RELEASED);
        assert_eq!(
            latest(dead, [date(2027, 5, 5), date(2027, 2, 2)]),
            date(2027, 5, 5)
        );
    }

    #[test]
    fn one_row_from_a_far_future_does_not_move_today() {
        assert_eq!(
            latest(CLOCK, [date(2099, 1, 1), date(2027, 4, 1)]),
            date(2027, 4, 1)
        );
        assert_eq!(latest(date(1970, 1, 1), [Date::MAX]), RELEASED);
    }

    #[test]
    fn the_edge_of_what_is_believed() {
        let last = CLOCK.checked_add(Span::new().days(FARTHEST_AHEAD)).unwrap();
        assert_eq!(latest(CLOCK, [last]), last);
        assert_eq!(latest(CLOCK, [last.tomorrow().unwrap()]), CLOCK);
    }

    #[test]
    fn the_ends_of_time_do_not_panic() {
        assert_eq!(latest(Date::MAX, [Date::MAX]), Date::MAX);
        assert!(today(Timestamp::MIN, []) >= RELEASED);
        assert!(today(Timestamp::MAX, [Date::MIN]) >= RELEASED);
        latest_believable(Timestamp::MAX);
    }
}
