//! A naive Bayes classifier over categories, tried on each message by the others, and a permutation test of how well
//! it does.

use fastrand::Rng;

/// The most permutations. With 999 the smallest chance that can be told is 1 in 1,000.
const PERMUTATIONS: usize = 999;
/// When so many permutations did as well as the true classes, more of them would not change the verdict
/// (Besag and Clifford, "Sequential Monte Carlo p-values", Biometrika 1991).
const ENOUGH: usize = 40;
/// How many telling features are named.
const NAMED: usize = 3;

/// Messages with their features as categories.
pub struct Table {
    /// For each feature, what its categories are called.
    pub names: Vec<Vec<String>>,
    /// For each message, its category of each feature.
    pub rows: Vec<Vec<usize>>,
    /// For each message, whether it is a scam.
    pub scam: Vec<bool>,
    /// For each message, the module that it is from: classes are shuffled within it.
    pub group: Vec<usize>,
}

/// What the test found.
pub struct Verdict {
    /// How many messages were told right by the others.
    pub right: usize,
    /// How many there are.
    pub all: usize,
    /// How often chance does as well, 0 to 1.
    pub chance: f64,
    /// The most telling categories, with the class that they speak for.
    pub telling: Vec<String>,
}

/// How often each category of each feature occurs with each class.
struct Counts {
    by_category: Vec<Vec<[f64; 2]>>,
    classes: [f64; 2],
}

impl Table {
    /// Tries the classifier and the permutations. `None` where one class is missing.
    pub fn test(&self) -> Option<Verdict> {
        let scams = self.scam.iter().filter(|scam| **scam).count();
        if scams == 0 || scams == self.scam.len() {
            return None;
        }
        let right = self.right(&self.scam);
        // The same verdict on every machine and every day.
        let mut random = Rng::with_seed(20_261_127);
        let mut shuffled = self.scam.clone();
        let groups = self.groups();
        let (mut tried, mut as_good) = (0, 0);
        while tried < PERMUTATIONS && as_good < ENOUGH {
            for group in &groups {
                for at in (1..group.len()).rev() {
                    let other = random.usize(..=at);
                    let (a, b) = (group.get(at), group.get(other));
                    if let (Some(a), Some(b)) = (a, b) {
                        shuffled.swap(*a, *b);
                    }
                }
            }
            tried += 1;
            as_good += usize::from(self.right(&shuffled) >= right);
        }
        let chance = if as_good >= ENOUGH {
            as_good as f64 / tried as f64
        } else {
            (as_good + 1) as f64 / (tried + 1) as f64
        };
        Some(Verdict {
            right,
            all: self.rows.len(),
            chance,
            telling: self.telling(),
        })
    }

    /// The messages of each module.
    fn groups(&self) -> Vec<Vec<usize>> {
        let most = self.group.iter().max().map_or(0, |most| most + 1);
        let mut groups = vec![Vec::new(); most];
        for (message, group) in self.group.iter().enumerate() {
            if let Some(group) = groups.get_mut(*group) {
                group.push(message);
            }
        }
        groups
    }

    fn counts(&self, scam: &[bool]) -> Counts {
        let mut counts = Counts {
            by_category: self
                .names
                .iter()
                .map(|names| vec![[0.0; 2]; names.len()])
                .collect(),
            classes: [0.0; 2],
        };
        for (row, scam) in self.rows.iter().zip(scam) {
            let class = usize::from(*scam);
            counts.classes[class] += 1.0;
            for (feature, category) in counts.by_category.iter_mut().zip(row) {
                if let Some(cell) = feature.get_mut(*category) {
                    cell[class] += 1.0;
                }
            }
        }
        counts
    }

    /// How many messages are told right from all the others (leave one out), with Laplace's correction.
    fn right(&self, scam: &[bool]) -> usize {
        let counts = self.counts(scam);
        self.rows
            .iter()
            .zip(scam)
            .filter(|(row, scam)| {
                let own = usize::from(**scam);
                let score = |class: usize| {
                    let left_out = f64::from(u8::from(class == own));
                    let all = counts.classes[class] - left_out;
                    let mut score = (all + 1.0).ln();
                    for (feature, category) in counts.by_category.iter().zip(row.iter()) {
                        let cell = feature.get(*category).map_or(0.0, |cell| cell[class]);
                        score += ((cell - left_out + 1.0) / (all + feature.len() as f64)).ln();
                    }
                    score
                };
                // A tie is no knowledge.
                score(own) > score(1 - own)
            })
            .count()
    }

    /// The categories that speak loudest, weighed by how often they occur.
    fn telling(&self) -> Vec<String> {
        let counts = self.counts(&self.scam);
        let mut all: Vec<(f64, String)> = Vec::new();
        for (feature, names) in counts.by_category.iter().zip(&self.names) {
            for ([genuine, scam], name) in feature.iter().zip(names) {
                let odds = ((scam + 1.0) / (counts.classes[1] + 2.0)).ln()
                    - ((genuine + 1.0) / (counts.classes[0] + 2.0)).ln();
                let weight = odds.abs() * (genuine + scam);
                all.push((weight, format!("{name} ({scam} scam, {genuine} real)")));
            }
        }
        all.sort_by(|a, b| b.0.total_cmp(&a.0));
        all.into_iter().take(NAMED).map(|(_, name)| name).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn table(rows: Vec<Vec<usize>>, scam: Vec<bool>) -> Table {
        let features = rows[0].len();
        Table {
            names: (0..features)
                .map(|f| vec![format!("{f}: no"), format!("{f}: yes")])
                .collect(),
            group: rows.iter().enumerate().map(|(i, _)| i / 10).collect(),
            rows,
            scam,
        }
    }

    #[test]
    fn a_feature_that_gives_the_class_away_is_found_and_named() {
        let scam: Vec<bool> = (0..80).map(|i| i % 2 == 0).collect();
        let rows = scam
            .iter()
            .enumerate()
            .map(|(i, scam)| vec![(i / 2) % 2, usize::from(*scam == (i % 10 != 0))])
            .collect();
        let verdict = table(rows, scam).test().expect("both classes");
        assert!(verdict.chance < 0.01, "{}", verdict.chance);
        assert!(
            verdict.telling[0].starts_with("1: "),
            "{:?}",
            verdict.telling
        );
    }

    #[test]
    fn chance_is_not_taken_for_knowledge() {
        let mut random = Rng::with_seed(7);
        let mut alarms = 0;
        for _ in 0..100 {
            let scam: Vec<bool> = (0..60).map(|i| i % 2 == 0).collect();
            let rows = (0..60)
                .map(|_| (0..6).map(|_| random.usize(..2)).collect())
                .collect();
            let verdict = table(rows, scam).test().expect("both classes");
            alarms += usize::from(verdict.chance < 0.01);
        }
        // At 1 %, more than 5 alarms in 100 happen less than once in a thousand times.
        assert!(alarms <= 5, "{alarms} false alarms of 100");
    }

    #[test]
    fn one_class_alone_is_no_question() {
        assert!(table(vec![vec![0]; 20], vec![true; 20]).test().is_none());
    }
}
