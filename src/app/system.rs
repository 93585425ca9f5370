//! What comes from the machine and not from the person.

use iced::futures::{SinkExt, Stream};

/// A beat a minute, from a thread that sleeps in between: for guests who went away.
pub fn minutes() -> impl Stream<Item = ()> {
    iced::stream::channel(
        1,
        async |mut output: iced::futures::channel::mpsc::Sender<()>| {
            let (send, mut receive) = iced::futures::channel::mpsc::channel::<()>(1);
            let thread = std::thread::Builder::new()
                .name("minutes".to_owned())
                .spawn(move || {
                    let mut send = send;
                    loop {
                        std::thread::sleep(std::time::Duration::from_secs(60));
                        match send.try_send(()) {
                            Err(error) if error.is_disconnected() => return,
                            _ => {}
                        }
                    }
                });
            if thread.is_err() {
                return;
            }
            use iced::futures::StreamExt;
            while receive.next().await.is_some() {
                if output.send(()).await.is_err() {
                    return;
                }
            }
        },
    )
}

/// Ends after a while, from a thread that sleeps.
pub async fn pause(long: std::time::Duration) {
    let (send, receive) = iced::futures::channel::oneshot::channel();
    let thread = std::thread::Builder::new()
        .name("pause".to_owned())
        .spawn(move || {
            std::thread::sleep(long);
            let _ = send.send(());
        });
    if thread.is_ok() {
        let _ = receive.await;
    }
}
