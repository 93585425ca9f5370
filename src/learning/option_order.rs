//! The order in which options are shown: from a stored seed, so that it is remembered, and balanced,
//! so that the right one is not always in the same place.

/// Puts `count` options in an order: a permutation of `0..count`.
///
/// `right` is the index of the right option; over the steps `0, 1, 2, …` of a run it goes through all places.
pub fn balanced(count: usize, right: usize, seed: u64, step: usize) -> Vec<usize> {
    let mut order = shuffled(
        count,
        seed ^ (step as u64).wrapping_mul(0x9E37_79B9_7F4A_7C15),
    );
    if count == 0 {
        return order;
    }
    let wanted = (seed as usize).wrapping_add(step) % count;
    if let Some(now) = order.iter().position(|i| *i == right) {
        order.swap(now, wanted);
    }
    order
}

/// A shuffled order that is never the solved one (for two options or more).
pub fn unsolved(count: usize, seed: u64) -> Vec<usize> {
    let mut order = shuffled(count, seed);
    if count > 1 && order.iter().enumerate().all(|(place, i)| place == *i) {
        order.rotate_left(1);
    }
    order
}

fn shuffled(count: usize, seed: u64) -> Vec<usize> {
    let mut order: Vec<usize> = (0..count).collect();
    fastrand::Rng::with_seed(seed).shuffle(&mut order);
    order
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_right_option_goes_through_all_places() {
        let mut places = [0; 4];
        for seed in 0..100 {
            for step in 0..4 {
                let order = balanced(4, 2, seed, step);
                let mut sorted = order.clone();
                sorted.sort_unstable();
                assert_eq!(sorted, [0, 1, 2, 3]);
                places[order.iter().position(|i| *i == 2).unwrap()] += 1;
                assert_eq!(order, balanced(4, 2, seed, step), "remembered");
            }
        }
        assert_eq!(places, [100; 4]);
    }

    #[test]
    fn the_solved_order_is_never_shown() {
        for seed in 0..500 {
            for count in 2..6 {
                assert_ne!(unsolved(count, seed), (0..count).collect::<Vec<_>>());
            }
        }
        assert_eq!(unsolved(1, 1), [0]);
        assert!(unsolved(0, 1).is_empty() && balanced(0, 0, 1, 1).is_empty());
    }
}
