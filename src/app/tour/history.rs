//! What the learner of the pictures did before.

use jiff::Timestamp;
use uuid::Uuid;

use crate::content::model::Class;
use crate::records::{Answer, Form, History, Person, Place, Run};

use super::PERSON;

/// A history with one lesson open in its second part.
pub(super) fn history() -> History {
    let mut history = finished();
    if let Some(place) = history.places.first_mut() {
        place.finished = false;
        place.stage = "1 asking".to_owned();
    }
    history
}

/// A history with one lesson finished: eight of ten judged rightly.
pub(super) fn finished() -> History {
    let person = Person::Own(PERSON);
    let id = Uuid::from_u128(1);
    let module = "business-invoice";
    let answers = (0..10).map(|i| {
        let scam = i % 2 == 0;
        let class = if scam { Class::Scam } else { Class::Genuine };
        let response = match (i, scam) {
            (4, _) => "real",
            (_, true) => "scam",
            (_, false) => "real",
        };
        (i, class, response)
    });
    let both = ["later-parcel", module];
    let mut history = History::default();
    for (n, module) in both.into_iter().enumerate() {
        let run = Uuid::from_u128(id.as_u128() + n as u128);
        history.runs.push(Run {
            id: run,
            person,
            occasion: id,
            pack: "cyberday".to_owned(),
            pack_version: "2026.11.0".to_owned(),
            module: module.to_owned(),
            revision: 1,
            form: Form::A,
            country: "AU".to_owned(),
            items: (0..10).map(|i| format!("item-{i}")).collect(),
            seed: 7,
            started: Timestamp::UNIX_EPOCH,
        });
        history.places.push(Place {
            person,
            pack: "cyberday".to_owned(),
            module: module.to_owned(),
            run,
            part: String::new(),
            step: String::new(),
            item: None,
            stage: "1 asking".to_owned(),
            draft: String::new(),
            finished: true,
            at: Timestamp::UNIX_EPOCH,
        });
        history
            .answers
            .extend(answers.clone().map(|(i, class, response)| {
                let answer = Answer {
                    run,
                    person,
                    occasion: id,
                    pack: "cyberday".to_owned(),
                    pack_version: "2026.11.0".to_owned(),
                    module: module.to_owned(),
                    part: String::new(),
                    step: "round".to_owned(),
                    activity: "judge".to_owned(),
                    item: Some(format!("item-{i}")),
                    form: Form::A,
                    position: i,
                    class: Some(class.as_str().to_owned()),
                    response: response.to_owned(),
                    sure: None,
                    right: Some(true),
                    country: "AU".to_owned(),
                    language: "en".to_owned(),
                    at: Timestamp::UNIX_EPOCH,
                };
                (crate::records::Seq::default(), answer)
            }));
    }
    history
}
