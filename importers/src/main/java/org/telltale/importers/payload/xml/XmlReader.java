package org.telltale.importers.payload.xml;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.telltale.importers.payload.tree.Ascii;
import org.telltale.importers.payload.tree.Nodes;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.bytes.Span;
import org.telltale.model.decode.DecodeContext;
import org.telltale.model.field.FieldNode;
import org.telltale.model.field.Key;
import org.telltale.model.field.Layer;
import org.telltale.model.problem.Problem;

/// Reads the tags of one document; end tags that are missing are taken as standing before the next that fits.
///
/// An element with nothing but text is a leaf; others hold `@name` for attributes, elements by name, and `#text`.
final class XmlReader {
    private static final Set<String> VOID = Set.of(
            "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr");

    private final Bytes bytes;
    private final Ascii text;
    private final Nodes nodes;
    private final DecodeContext context;
    private final XmlText words;
    private final List<OpenElement> open = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final boolean html;
    private int at;
    private int elements;
    private boolean mended;

    XmlReader(Bytes bytes, DecodeContext context) {
        this.bytes = bytes;
        this.text = new Ascii(bytes);
        this.nodes = new Nodes(bytes);
        this.context = context;
        this.words = new XmlText(bytes);
        this.html = context.hint().mediaType().contains("html") || hasHtmlType(text);
    }

    private static boolean hasHtmlType(Ascii text) {
        int at = text.skipSpace(0);
        return text.startsWith("<!DOCTYPE html", at)
                || text.startsWith("<!doctype html", at)
                || text.startsWith("<html", at);
    }

    /// Whether every tag was closed and nothing but space stands outside the elements.
    boolean isWhole() {
        return !mended;
    }

    int elements() {
        return elements;
    }

    Layer read() {
        open.add(new OpenElement("", 0, 0));
        while (at < text.size()) {
            if (!context.takeNode()) {
                rest("more than a million nodes");
            } else if (open.size() > context.limits().jsonDepth()) {
                rest("more than " + context.limits().jsonDepth() + " levels");
            } else if (text.at(at) == '<') {
                markup();
            } else {
                run(text.find('<', at, text.size()));
            }
        }
        while (open.size() > 1) {
            mend("element without end");
            close(text.size(), text.size());
        }
        OpenElement document = open.getFirst();
        flush(document);
        FieldNode root = nodes.group(Key.ROOT, "document", nodes.all(), nodes.all(), document.children);
        return Layer.of("xml", bytes, root, problems);
    }

    private void markup() {
        if (text.startsWith("<!--", at)) {
            other("#comment", "-->", 4);
        } else if (text.startsWith("<![CDATA[", at)) {
            int end = text.find("]]>", at);
            int stop = end < 0 ? text.size() : end;
            mendIf(end < 0, "CDATA without end");
            open.getLast().text(at + 9, stop, words.plain(at + 9, stop));
            at = Math.min(text.size(), stop + 3);
        } else if (text.startsWith("<?", at)) {
            other("#instruction", "?>", 2);
        } else if (text.startsWith("<!", at)) {
            other(
                    "#doctype",
                    text.find("]>", at) >= 0 && text.find('[', at, text.size()) < text.find('>', at, text.size())
                            ? "]>"
                            : ">",
                    2);
        } else if (text.at(at + 1) == '/') {
            endTag();
        } else if (Ascii.isLetter(text.at(at + 1)) || text.at(at + 1) == '_' || text.at(at + 1) >= 0x80) {
            startTag();
        } else {
            mend("a lone <");
            run(text.find('<', at + 1, text.size()));
        }
    }

    private void other(String key, String closing, int skip) {
        int end = text.find(closing, at + skip);
        mendIf(end < 0, "markup without end");
        int next = end < 0 ? text.size() : end + closing.length();
        OpenElement parent = open.getLast();
        flush(parent);
        parent.children.add(words.node(Key.of(key), key.substring(1), new Span(at, next - (long) at), at, next));
        parent.structured++;
        at = next;
    }

    private void run(int end) {
        boolean blank = text.skipSpace(at) >= end;
        OpenElement parent = open.getLast();
        if (!blank) {
            mendIf(open.size() == 1, "text outside the elements");
            parent.text(at, end, words.decoded(at, end));
        }
        at = end;
    }

    private void startTag() {
        int start = at;
        int name = words.nameEnd(at + 1);
        String tag = words.plain(at + 1, name);
        XmlAttributes attributes = new XmlAttributes(text, words, context);
        int end = attributes.read(name);
        boolean closed = text.at(end - 1) == '>';
        mendIf(!closed, "tag without end");
        boolean empty = closed && text.at(end - 2) == '/' || html && VOID.contains(tag.toLowerCase(Locale.ROOT));
        flush(open.getLast());
        OpenElement element = new OpenElement(tag, start, end);
        element.children.addAll(attributes.nodes());
        open.add(element);
        elements++;
        at = end;
        if (empty) {
            close(end, end);
        } else if (html && (tag.equalsIgnoreCase("script") || tag.equalsIgnoreCase("style"))) {
            int stop = text.find("</", at);
            stop = stop < 0 ? text.size() : stop;
            element.text(at, stop, words.plain(at, stop));
            at = stop;
        }
    }

    private void endTag() {
        int name = words.nameEnd(at + 2);
        String tag = words.plain(at + 2, name);
        int end = text.find('>', name, text.size());
        mendIf(end == text.size(), "tag without end");
        int next = Math.min(text.size(), end + 1);
        int match = open.size() - 1;
        while (match > 0 && !same(open.get(match).name, tag)) {
            match--;
        }
        if (match == 0) {
            mend("end of an element that is not open");
            at = next;
            return;
        }
        while (open.size() - 1 > match) {
            mend("element without end");
            close(at, at);
        }
        close(at, next);
        at = next;
    }

    private boolean same(String name, String tag) {
        return html ? name.equalsIgnoreCase(tag) : name.equals(tag);
    }

    private void close(int contentEnd, int end) {
        OpenElement element = open.removeLast();
        Key key = Key.of(element.name);
        Span span = new Span(element.start, end - (long) element.start);
        Span content = new Span(element.content, Math.max(0, contentEnd - element.content));
        OpenElement parent = open.getLast();
        parent.structured++;
        if (element.children.isEmpty()) {
            parent.children.add(
                    element.runs == 0
                            ? nodes.text(key, "element", span, new Span(content.offset(), 0))
                            : words.leaf(key, span, element));
            return;
        }
        flush(element);
        Span inside = new Span(element.start, span.length());
        parent.children.add(nodes.group(key, "element", span, inside, element.children));
    }

    /// Text between other children becomes a child of its own.
    private void flush(OpenElement element) {
        if (element.runs > 0) {
            Span span = new Span(element.textFrom, element.textEnd - (long) element.textFrom);
            element.children.add(words.leaf(Key.of("#text"), span, element));
            element.text.setLength(0);
            element.runs = 0;
            element.textFrom = -1;
        }
    }

    private void rest(String why) {
        mend(why);
        OpenElement parent = open.getLast();
        flush(parent);
        parent.children.add(nodes.opaque(Key.of("#rest"), new Span(at, text.size() - (long) at), why));
        at = text.size();
    }

    private void mendIf(boolean wrong, String message) {
        if (wrong) {
            mend(message);
        }
    }

    private void mend(String message) {
        mended = true;
        if (problems.size() < 100) {
            problems.add(Problem.notice(at, Math.min(1, text.size() - at), message));
        }
    }
}
