//! The command line: opens the window, or runs one command.

use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Parser, Subcommand};
use cyberday::content::model::{Audience, Country};
use cyberday::documents::pdf::Paper;
use cyberday::language::{Locale, countries};
use cyberday::records::Folders;

/// An offline trainer for Cybersecurity Day: stop scams, and still trust what is real.
///
/// Without a command it opens its window. It never goes online.
#[derive(Debug, Parser)]
#[command(version, about)]
struct Arguments {
    /// The language to use now: en, ja, hi (or qps-plocm, for testing layouts).
    #[arg(long, value_parser = locale)]
    locale: Option<Locale>,
    /// The country whose numbers are shown, and whose messages, where it has its own: AU, IN, JP, US, BD, HK, ID,
    /// MY, NZ, PH, SG, KR, LK, TW, TH, VN or other.
    #[arg(long, value_parser = country)]
    country: Option<String>,
    /// Keep settings and records in this folder.
    #[arg(long, value_name = "DIR")]
    data_dir: Option<PathBuf>,
    /// Also offer the packs in this folder. May be given more than once.
    #[arg(long, value_name = "DIR")]
    packs: Vec<PathBuf>,
    /// Fill the screen.
    #[arg(long)]
    full_screen: bool,
    #[command(subcommand)]
    command: Option<Command>,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Checks the lessons that the program brings, or the packs in the folders named.
    ///
    /// Ends with 0 when they are clean, with 1 when there are faults, with 2 when it was called wrongly.
    Check {
        /// Folders with packs.
        paths: Vec<PathBuf>,
        /// What only ages (a stale translation, an old source) is a fault too.
        #[arg(long)]
        release: bool,
        /// Also says how hard each English text is to read.
        #[arg(long)]
        verbose: bool,
    },
    /// Records that someone looked at the translations into a language after their base text changed.
    Accept {
        /// The language, such as ja or ja-x-child, or "all".
        language: String,
        /// Folders with packs; without one, the folder "content".
        paths: Vec<PathBuf>,
        /// Nothing but this text, such as item.fee.body. May be given more than once.
        #[arg(long, value_name = "TEXT")]
        only: Vec<String>,
    },
    /// Writes a page to take away as PDF: the help card of a country, or a checklist of a lesson.
    Print(PrintArguments),
    /// Counts what the lessons practise, so that a gap is seen.
    ///
    /// By audience, objective, medium, tactic, difficulty, class, country and language.
    Coverage {
        /// Folders with packs.
        paths: Vec<PathBuf>,
        /// One line for each combination that occurs.
        #[arg(long, conflicts_with = "toml")]
        rows: bool,
        /// The same as TOML.
        #[arg(long)]
        toml: bool,
    },
    /// Draws every screen to PNG, with no display, and an index page that shows them side by side.
    #[cfg(feature = "gui")]
    Tour(TourArguments),
}

#[derive(Debug, clap::Args)]
struct PrintArguments {
    #[command(subcommand)]
    what: Printed,
    /// The language.
    #[arg(long, value_parser = locale, global = true)]
    locale: Option<Locale>,
    /// The country, as for the window: AU, IN, JP, US and twelve more, or other.
    #[arg(long, value_parser = country, global = true)]
    country: Option<String>,
    /// For whom: school, business or later.
    #[arg(long, value_parser = audience, global = true)]
    audience: Option<Audience>,
    /// The paper, a4 or letter; without it the country's own.
    #[arg(long, value_parser = paper, global = true)]
    paper: Option<Paper>,
    /// The day on the page, such as 2026-11-27; without it, today.
    #[arg(long, global = true)]
    date: Option<jiff::civil::Date>,
    /// The file to write.
    #[arg(long, value_name = "FILE", global = true)]
    out: Option<PathBuf>,
}

#[derive(Debug, Subcommand)]
enum Printed {
    /// What to do first and whom to call, on one page.
    HelpCard,
    /// A list to fill in by hand.
    Checklist {
        /// The lesson.
        lesson: String,
        /// Its step.
        step: String,
        /// A folder with more packs. May be given more than once.
        #[arg(long, value_name = "DIR")]
        packs: Vec<PathBuf>,
    },
}

#[cfg(feature = "gui")]
#[derive(Debug, clap::Args)]
struct TourArguments {
    /// Where the pictures go.
    #[arg(long, value_name = "DIR")]
    out: PathBuf,
    /// Colours: system, light, dark, high-contrast. May be given more than once.
    #[arg(long, value_parser = theme)]
    theme: Vec<cyberday::records::Theme>,
    /// Text size in per cent, 100 to 300. May be given more than once.
    #[arg(long, value_parser = clap::value_parser!(u16).range(100..=300))]
    text: Vec<u16>,
    /// Window size, such as 1280x800. May be given more than once.
    #[arg(long, value_parser = window_size)]
    size: Vec<(u32, u32)>,
    /// A screen, or the beginning of its name. May be given more than once.
    #[arg(long, value_name = "NAME")]
    screen: Vec<String>,
    /// A lesson of which each step is drawn, or "all". May be given more than once.
    #[arg(long, value_name = "ID")]
    lesson: Vec<String>,
    /// A folder with more packs. May be given more than once.
    #[arg(long, value_name = "DIR")]
    packs: Vec<PathBuf>,
    /// A language. May be given more than once.
    #[arg(long, value_parser = locale)]
    locale: Vec<Locale>,
    /// The learner's country; without it each language's own.
    #[arg(long, value_parser = country)]
    country: Option<String>,
}

fn locale(text: &str) -> Result<Locale, String> {
    Locale::parse(text).ok_or_else(|| "Cyberday speaks en, ja and hi".to_owned())
}

fn country(text: &str) -> Result<String, String> {
    countries::OFFERED
        .contains(&text)
        .then(|| text.to_owned())
        .ok_or_else(|| format!("there are {}", countries::OFFERED.join(", ")))
}

fn audience(text: &str) -> Result<Audience, String> {
    Audience::parse(text).ok_or_else(|| "there are school, business and later".to_owned())
}

fn paper(text: &str) -> Result<Paper, String> {
    Paper::parse(text).ok_or_else(|| "there are a4 and letter".to_owned())
}

#[cfg(feature = "gui")]
fn theme(text: &str) -> Result<cyberday::records::Theme, String> {
    cyberday::records::Theme::parse(text)
        .ok_or_else(|| "there are: system, light, dark, high-contrast".to_owned())
}

#[cfg(feature = "gui")]
fn window_size(text: &str) -> Result<(u32, u32), String> {
    let fits = |n: &u32| (160..=7680).contains(n);
    text.split_once('x')
        .and_then(|(w, h)| Some((w.parse().ok().filter(fits)?, h.parse().ok().filter(fits)?)))
        .ok_or_else(|| "write a size such as 1280x800".to_owned())
}

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    match arguments.command {
        Some(Command::Check {
            paths,
            release,
            verbose,
        }) => {
            cyberday::command::check::check(&paths, release, verbose, &mut std::io::stdout().lock())
                .into()
        }
        Some(Command::Accept {
            language,
            paths,
            only,
        }) => {
            let out = &mut std::io::stdout().lock();
            cyberday::command::accept::accept(&language, &paths, &only, out).into()
        }
        Some(Command::Print(print)) => run_print(print),
        Some(Command::Coverage { paths, rows, toml }) => {
            use cyberday::command::coverage::{Print, coverage};
            let print = match (rows, toml) {
                (_, true) => Print::Toml,
                (true, _) => Print::Rows,
                _ => Print::Overview,
            };
            coverage(&paths, print, &mut std::io::stdout().lock()).into()
        }
        #[cfg(feature = "gui")]
        Some(Command::Tour(tour)) => run_tour(tour),
        None => open(arguments),
    }
}

fn run_print(print: PrintArguments) -> ExitCode {
    use cyberday::command::print::{Order, What};
    let (what, name) = match print.what {
        Printed::HelpCard => (What::HelpCard, "help-card.pdf"),
        Printed::Checklist {
            lesson,
            step,
            packs,
        } => (
            What::Checklist {
                lesson,
                step,
                packs,
            },
            "checklist.pdf",
        ),
    };
    let order = Order {
        what,
        locale: print.locale.unwrap_or_else(Locale::of_system),
        country: print.country.unwrap_or_else(|| Country::OTHER.to_owned()),
        audience: print.audience,
        paper: print.paper,
        date: print.date,
        out: print.out.unwrap_or_else(|| PathBuf::from(name)),
    };
    cyberday::command::print::print(&order, &mut std::io::stdout().lock()).into()
}

#[cfg(feature = "gui")]
fn run_tour(tour: TourArguments) -> ExitCode {
    let plan = cyberday::app::tour::Plan {
        out: tour.out,
        locales: tour.locale,
        themes: tour.theme,
        text: tour.text,
        sizes: tour.size,
        screens: tour.screen,
        lessons: tour.lesson,
        packs: tour.packs,
        country: tour.country,
    };
    match cyberday::app::tour::run(&plan, &mut |_| {}) {
        Ok(count) => {
            println!(
                "{count} pictures, shown side by side by {}",
                plan.out.join("index.html").display()
            );
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("The pictures could not be drawn: {error}.");
            ExitCode::FAILURE
        }
    }
}

#[cfg(feature = "gui")]
fn open(arguments: Arguments) -> ExitCode {
    let options = cyberday::app::Options {
        locale: arguments.locale,
        country: arguments.country,
        folders: Some(Folders::find(arguments.data_dir.as_deref())),
        packs: arguments.packs,
        full_screen: arguments.full_screen,
    };
    match cyberday::app::start::run(options) {
        Ok(()) => ExitCode::SUCCESS,
        Err(sentence) => {
            eprintln!("{sentence}");
            ExitCode::FAILURE
        }
    }
}

#[cfg(not(feature = "gui"))]
fn open(arguments: Arguments) -> ExitCode {
    let _ = Folders::find(arguments.data_dir.as_deref());
    eprintln!("This Cyberday was built without its window; build it with the feature `gui`.");
    ExitCode::FAILURE
}
