package org.telltale.views.shell;

import org.telltale.views.fields.FieldTree;
import org.telltale.views.fields.FieldTreeViewModel;
import org.telltale.views.job.Jobs;
import org.telltale.views.message.MessageView;
import org.telltale.views.message.MessageViewModel;
import org.telltale.views.message.OtherSide;
import org.telltale.views.text.TextViewModel;

/// The inspector with its field tree: two features that only meet here.
public final class Inspector {
    private Inspector() {}

    /// A view of the model; what the study says about fields is set once, at the model.
    public static MessageView of(MessageViewModel message, Jobs jobs) {
        return new MessageView(message, new TextViewModel(jobs), tree(message, jobs));
    }

    /// The same, able to show both sides of an exchange.
    static MessageView of(MessageViewModel message, OtherSide other, Jobs jobs) {
        MessageView view = of(message, jobs);
        view.setOther(other, tree(other.model(), jobs));
        return view;
    }

    private static FieldTree tree(MessageViewModel message, Jobs jobs) {
        FieldTreeViewModel tree = new FieldTreeViewModel(jobs);
        message.payloadProperty().subscribe(now -> tree.payloadProperty().set(now));
        tree.selectedProperty().bindBidirectional(message.selectedProperty());
        tree.hoveredProperty().bindBidirectional(message.hoveredProperty());
        tree.marksProperty().bind(message.marksProperty());
        return new FieldTree(tree);
    }
}
