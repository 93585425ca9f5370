//! From slabs to pages.

use super::layout::Slab;

/// A slab on a page.
#[derive(Debug, Clone, Copy)]
pub(super) struct Placed<'a> {
    /// From the top of the column to the slab's, in points.
    pub top: f32,
    /// The slab.
    pub slab: &'a Slab,
}

/// Puts slabs on pages of a height. Slabs that are kept together stand on one page, unless they are higher than one.
/// There is always a page.
pub(super) fn paginate(slabs: &[Slab], height: f32) -> Vec<Vec<Placed<'_>>> {
    let mut pages: Vec<Vec<Placed<'_>>> = vec![Vec::new()];
    let mut y = 0.0;
    let mut rest = slabs;
    while !rest.is_empty() {
        let length = rest
            .iter()
            .position(|slab| !slab.keep)
            .map_or(rest.len(), |last| last + 1);
        let (group, after) = rest.split_at(length);
        rest = after;
        let needed: f32 = group.iter().map(|slab| slab.before + slab.height).sum();
        let first = group.first().map_or(0.0, |slab| slab.before);
        let fits_here = y + needed <= height + 0.01;
        if !fits_here && y > 0.0 && needed - first <= height {
            pages.push(Vec::new());
            y = 0.0;
        }
        for slab in group {
            if y > 0.0 && y + slab.before + slab.height > height + 0.01 {
                pages.push(Vec::new());
                y = 0.0;
            }
            // What would stand between blocks is not needed at the top.
            let top = if y > 0.0 { y + slab.before } else { 0.0 };
            if let Some(page) = pages.last_mut() {
                page.push(Placed { top, slab });
            }
            y = top + slab.height;
        }
    }
    pages
}

#[cfg(test)]
mod tests {
    use super::*;

    fn slab(height: f32, keep: bool) -> Slab {
        Slab {
            height,
            before: 10.0,
            keep,
            marks: Vec::new(),
        }
    }

    fn tops(slabs: &[Slab]) -> Vec<Vec<f32>> {
        paginate(slabs, 100.0)
            .iter()
            .map(|page| page.iter().map(|placed| placed.top).collect())
            .collect()
    }

    #[test]
    fn a_page_is_filled_and_then_the_next() {
        let slabs = [slab(40.0, false), slab(40.0, false), slab(40.0, false)];
        assert_eq!(tops(&slabs), [vec![0.0, 50.0], vec![0.0]]);
        assert_eq!(tops(&[]), [Vec::<f32>::new()]);
    }

    #[test]
    fn what_belongs_together_goes_to_the_next_page_together() {
        let slabs = [slab(60.0, false), slab(20.0, true), slab(20.0, false)];
        assert_eq!(tops(&slabs), [vec![0.0], vec![0.0, 30.0]]);
    }

    #[test]
    fn what_is_higher_than_a_page_is_parted_and_nothing_is_lost() {
        let mut slabs = vec![slab(40.0, true); 7];
        slabs.insert(0, slab(30.0, false));
        slabs.push(slab(300.0, false));
        let pages = tops(&slabs);
        assert_eq!(pages.iter().map(Vec::len).sum::<usize>(), 9);
        assert!(pages.iter().all(|page| !page.is_empty()));
    }
}
