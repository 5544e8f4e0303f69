package org.telltale.views.shell;

import java.util.List;
import org.telltale.views.study.Messages;
import org.telltale.views.widget.EmptyState;
import org.telltale.views.widget.Notices;

/// What panes have to say, as notices of the window and lines of the log.
record NoticeMessages(Notices notices, Outside outside) implements Messages {
    @Override
    public void say(String key, Kind kind, String text, List<Way> ways) {
        notices.show(
                key,
                Notices.Kind.valueOf(kind.name()),
                text,
                ways.stream()
                        .map(way -> new EmptyState.Action(way.text(), way.run()))
                        .toList());
    }

    @Override
    public void unsay(String key) {
        notices.dismiss(key);
    }

    @Override
    public void note(String words, long... numbers) {
        outside.note(words, numbers);
    }
}
