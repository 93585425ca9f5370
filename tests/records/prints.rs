//! Pages that a viewer had open are gone when they should be.

use super::*;

use cyberday::records::prints;

/// A PC with a page that was printed, and where it lies.
fn printed() -> (Pc, PathBuf) {
    let pc = Pc::new();
    let page = prints::write(&pc.folders(), "Cyberday help card", b"what somebody wrote").unwrap();
    assert!(page.exists());
    (pc, page)
}

#[test]
fn at_the_start_after_the_program_was_killed() {
    let (pc, page) = printed();
    let recorder = pc.start();
    wait(|done| recorder.opened(done)).unwrap();
    assert!(!page.exists());
}

#[test]
fn when_a_guest_ends_when_somebody_forgets_and_at_the_end() {
    let pc = Pc::new();
    let print = || prints::write(&pc.folders(), "page", b"what somebody wrote").unwrap();
    let recorder = pc.start();
    wait(|done| recorder.opened(done)).unwrap();

    let page = print();
    wait(|done| recorder.end_guest(guest(), done)).unwrap();
    assert!(!page.exists(), "the guest ended");

    let page = print();
    wait(|done| recorder.forget(own(), done)).unwrap();
    assert!(!page.exists(), "it was forgotten");

    let page = print();
    recorder.close().unwrap();
    assert!(!page.exists(), "the program ended");
    assert!(!pc.folders().prints().exists());
}
