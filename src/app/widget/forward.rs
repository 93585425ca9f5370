//! What a widget passes on unchanged to what stands inside it. iced's `Widget` has no defaults for that.

/// Methods of a widget whose `children` are laid out one by one: all but `size` and `layout`.
macro_rules! forward_to_children {
    () => {
        fn children(&self) -> Vec<iced::advanced::widget::Tree> {
            let children = self.children.iter();
            children.map(iced::advanced::widget::Tree::new).collect()
        }

        fn diff(&self, tree: &mut iced::advanced::widget::Tree) {
            tree.diff_children(&self.children);
        }

        fn operate(
            &mut self,
            tree: &mut iced::advanced::widget::Tree,
            layout: iced::advanced::Layout<'_>,
            r: &iced::Renderer,
            op: &mut dyn iced::advanced::widget::Operation,
        ) {
            op.traverse(&mut |op| {
                let children = self.children.iter_mut().zip(&mut tree.children);
                for ((child, tree), layout) in children.zip(layout.children()) {
                    child.as_widget_mut().operate(tree, layout, r, op);
                }
            });
        }

        fn update(
            &mut self,
            tree: &mut iced::advanced::widget::Tree,
            event: &iced::Event,
            layout: iced::advanced::Layout<'_>,
            cursor: iced::advanced::mouse::Cursor,
            r: &iced::Renderer,
            clipboard: &mut dyn iced::advanced::Clipboard,
            shell: &mut iced::advanced::Shell<'_, M>,
            viewport: &iced::Rectangle,
        ) {
            let children = self.children.iter_mut().zip(&mut tree.children);
            for ((child, tree), layout) in children.zip(layout.children()) {
                child
                    .as_widget_mut()
                    .update(tree, event, layout, cursor, r, clipboard, shell, viewport);
            }
        }

        fn draw(
            &self,
            tree: &iced::advanced::widget::Tree,
            r: &mut iced::Renderer,
            theme: &iced::Theme,
            style: &iced::advanced::renderer::Style,
            layout: iced::advanced::Layout<'_>,
            cursor: iced::advanced::mouse::Cursor,
            viewport: &iced::Rectangle,
        ) {
            let children = self.children.iter().zip(&tree.children);
            for ((child, tree), layout) in children.zip(layout.children()) {
                child
                    .as_widget()
                    .draw(tree, r, theme, style, layout, cursor, viewport);
            }
        }

        fn mouse_interaction(
            &self,
            tree: &iced::advanced::widget::Tree,
            layout: iced::advanced::Layout<'_>,
            cursor: iced::advanced::mouse::Cursor,
            viewport: &iced::Rectangle,
            r: &iced::Renderer,
        ) -> iced::advanced::mouse::Interaction {
            let children = self.children.iter().zip(&tree.children);
            children
                .zip(layout.children())
                .map(|((child, tree), layout)| {
                    child
                        .as_widget()
                        .mouse_interaction(tree, layout, cursor, viewport, r)
                })
                .max()
                .unwrap_or_default()
        }
    };
}

/// Methods of a widget that wraps its `content` in a node and a tree of its own: all but `tag`, `state` and `update`.
macro_rules! forward_to_content {
    () => {
        fn children(&self) -> Vec<iced::advanced::widget::Tree> {
            vec![iced::advanced::widget::Tree::new(&self.content)]
        }

        fn diff(&self, tree: &mut iced::advanced::widget::Tree) {
            tree.diff_children(std::slice::from_ref(&self.content));
        }

        fn size(&self) -> iced::Size<iced::Length> {
            self.content.as_widget().size()
        }

        fn layout(
            &mut self,
            tree: &mut iced::advanced::widget::Tree,
            r: &iced::Renderer,
            limits: &iced::advanced::layout::Limits,
        ) -> iced::advanced::layout::Node {
            let content = self.content.as_widget_mut();
            let node = content.layout(&mut tree.children[0], r, limits);
            iced::advanced::layout::Node::with_children(node.size(), vec![node])
        }

        fn operate(
            &mut self,
            tree: &mut iced::advanced::widget::Tree,
            layout: iced::advanced::Layout<'_>,
            r: &iced::Renderer,
            op: &mut dyn iced::advanced::widget::Operation,
        ) {
            let child = &mut tree.children[0];
            op.traverse(&mut |op| {
                if let Some(inner) = layout.children().next() {
                    self.content.as_widget_mut().operate(child, inner, r, op);
                }
            });
        }

        fn draw(
            &self,
            tree: &iced::advanced::widget::Tree,
            r: &mut iced::Renderer,
            theme: &iced::Theme,
            style: &iced::advanced::renderer::Style,
            layout: iced::advanced::Layout<'_>,
            cursor: iced::advanced::mouse::Cursor,
            viewport: &iced::Rectangle,
        ) {
            if let Some(inner) = layout.children().next() {
                let content = self.content.as_widget();
                content.draw(&tree.children[0], r, theme, style, inner, cursor, viewport);
            }
        }

        fn mouse_interaction(
            &self,
            tree: &iced::advanced::widget::Tree,
            layout: iced::advanced::Layout<'_>,
            cursor: iced::advanced::mouse::Cursor,
            viewport: &iced::Rectangle,
            r: &iced::Renderer,
        ) -> iced::advanced::mouse::Interaction {
            let content = self.content.as_widget();
            layout
                .children()
                .next()
                .map_or(iced::advanced::mouse::Interaction::None, |inner| {
                    content.mouse_interaction(&tree.children[0], inner, cursor, viewport, r)
                })
        }

        fn overlay<'b>(
            &'b mut self,
            tree: &'b mut iced::advanced::widget::Tree,
            layout: iced::advanced::Layout<'b>,
            r: &iced::Renderer,
            viewport: &iced::Rectangle,
            translation: iced::Vector,
        ) -> Option<iced::advanced::overlay::Element<'b, M, iced::Theme, iced::Renderer>> {
            let inner = layout.children().next()?;
            let content = self.content.as_widget_mut();
            content.overlay(&mut tree.children[0], inner, r, viewport, translation)
        }
    };
}

pub(crate) use {forward_to_children, forward_to_content};
