//! What parts of a document mean, for whoever does not see it: the tree of its tags.

use krilla::tagging::{
    Identifier, ListNumbering, Node as Child, TableHeaderScope, Tag, TagGroup, TagTree,
};
use std::num::NonZeroU16;

use crate::language::Locale;

/// A meaning.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Role {
    /// A heading of a level, with its words.
    Heading(u8, String),
    /// A paragraph.
    Paragraph,
    /// A list with numbers.
    Numbered,
    /// A list without.
    Listed,
    /// One of a list.
    Item,
    /// Its number, dot or box.
    Label,
    /// Its words.
    Body,
    /// A drawing, with what it says.
    Figure(String),
    /// A table.
    Table,
    /// A row of it.
    Row,
    /// A cell that names its row.
    RowName,
    /// Any other cell.
    Cell,
}

/// The number of a node.
pub(super) type Owner = usize;

#[derive(Debug, Clone)]
struct Node {
    role: Role,
    /// Where it is another one than the document's.
    language: Option<Locale>,
    parent: Option<Owner>,
}

/// The tree while a document is laid out: nodes in the order in which they are read.
#[derive(Debug, Clone)]
pub(super) struct Tree {
    locale: Locale,
    nodes: Vec<Node>,
}

impl Tree {
    /// An empty one, for a document in a language.
    pub fn new(locale: Locale) -> Tree {
        Tree {
            locale,
            nodes: Vec::new(),
        }
    }

    /// Adds a node after all that are there.
    pub fn add(&mut self, parent: Option<Owner>, role: Role, language: Locale) -> Owner {
        self.nodes.push(Node {
            role,
            language: (language != self.locale).then_some(language),
            parent,
        });
        self.nodes.len() - 1
    }

    /// The headings in order: node, level, words.
    pub fn headings(&self) -> impl Iterator<Item = (Owner, u8, &str)> {
        self.nodes
            .iter()
            .enumerate()
            .filter_map(|(owner, node)| match &node.role {
                Role::Heading(level, words) => Some((owner, *level, words.as_str())),
                _ => None,
            })
    }

    /// The tree with what was drawn for each node, as the PDF library wants it.
    pub fn finish(&self, mut drawn: Vec<Vec<Identifier>>) -> TagTree {
        drawn.resize(self.nodes.len(), Vec::new());
        let mut groups: Vec<Option<TagGroup>> = self
            .nodes
            .iter()
            .zip(drawn)
            .map(|(node, drawn)| {
                let mut group = group(node);
                for identifier in drawn {
                    group.push(identifier);
                }
                Some(group)
            })
            .collect();
        let mut top = Vec::new();
        let mut inside: Vec<Vec<TagGroup>> = self.nodes.iter().map(|_| Vec::new()).collect();
        // A node stands after its parent: from the last to the first, all that is inside a node is known.
        for (owner, node) in self.nodes.iter().enumerate().rev() {
            let Some(mut group) = groups.get_mut(owner).and_then(Option::take) else {
                continue;
            };
            if let Some(inner) = inside.get_mut(owner) {
                for child in std::mem::take(inner).into_iter().rev() {
                    group.push(child);
                }
            }
            if group.children.is_empty() {
                continue;
            }
            match node.parent.and_then(|parent| inside.get_mut(parent)) {
                Some(siblings) => siblings.push(group),
                None => top.push(group),
            }
        }
        let mut tree = TagTree::new().with_lang(Some(self.locale.code().to_owned()));
        for group in top.into_iter().rev() {
            tree.push(Child::Group(group));
        }
        tree
    }
}

fn group(node: &Node) -> TagGroup {
    let language = node.language.map(|locale| locale.code().to_owned());
    match &node.role {
        Role::Heading(level, words) => {
            let level = NonZeroU16::new(u16::from(*level)).unwrap_or(NonZeroU16::MIN);
            TagGroup::new(Tag::Hn(level, Some(words.clone())).with_lang(language))
        }
        Role::Paragraph => TagGroup::new(Tag::P.with_lang(language)),
        Role::Numbered => TagGroup::new(Tag::L(ListNumbering::Decimal).with_lang(language)),
        Role::Listed => TagGroup::new(Tag::L(ListNumbering::Disc).with_lang(language)),
        Role::Item => TagGroup::new(Tag::LI.with_lang(language)),
        Role::Label => TagGroup::new(Tag::Lbl.with_lang(language)),
        Role::Body => TagGroup::new(Tag::LBody.with_lang(language)),
        Role::Figure(said) => TagGroup::new(Tag::Figure(Some(said.clone())).with_lang(language)),
        Role::Table => TagGroup::new(Tag::Table.with_lang(language)),
        Role::Row => TagGroup::new(Tag::TR.with_lang(language)),
        Role::RowName => TagGroup::new(Tag::TH(TableHeaderScope::Row).with_lang(language)),
        Role::Cell => TagGroup::new(Tag::TD.with_lang(language)),
    }
}
