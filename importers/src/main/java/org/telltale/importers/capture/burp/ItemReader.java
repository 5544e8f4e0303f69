package org.telltale.importers.capture.burp;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.telltale.importers.capture.account.AccountedSink;
import org.telltale.importers.capture.text.Finder;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.bytes.Span;
import org.telltale.model.capture.ExchangeSink;
import org.telltale.model.capture.MalformedCaptureException;
import org.telltale.model.job.JobContext;
import org.telltale.model.problem.Problem;

/// One pass over a file of items. An XML parser would turn CR LF into LF and refuse zero bytes, which Burp writes as
/// they are: so the few shapes that Burp writes are read from the bytes. The DTD is passed over, and no entity but the
/// five of XML and character references has a meaning.
final class ItemReader {
    private static final String ITEM = "<item>";
    private static final int LONGEST_TAG = 4096;
    private static final int MOST_ELEMENTS = 256;

    private final Bytes file;
    private final Finder finder;
    private final AccountedSink sink;
    private final JobContext job;

    ItemReader(Bytes file, ExchangeSink sink, JobContext job) {
        this.file = file;
        this.finder = new Finder(file);
        this.sink = new AccountedSink(sink);
        this.job = job;
    }

    void run() throws MalformedCaptureException {
        long root = finder.find("<items", 0, Math.min(file.size(), 1 << 20));
        if (root < 0) {
            throw new MalformedCaptureException(0, "the file holds no <items> of Burp");
        }
        long at = finder.find(ITEM, root, file.size());
        long end = at < 0 ? file.size() : at;
        boolean closed = finder.find("</items>", Math.max(root, file.size() - 64), file.size()) >= 0;
        job.check();
        while (at >= 0) {
            job.check();
            end = item(at);
            at = finder.find(ITEM, end, file.size());
            job.progress(at < 0 ? file.size() : at, file.size());
        }
        if (!closed) {
            sink.problem(Problem.error(end, file.size() - end, "the file ends before </items>"));
        }
        sink.end(file.size());
    }

    /// Reads the item at an offset; gives the offset behind it.
    private long item(long start) {
        Map<String, Element> elements = new LinkedHashMap<>();
        long at = start + ITEM.length();
        boolean whole = false;
        while (elements.size() < MOST_ELEMENTS) {
            long tag = finder.find("<", at, file.size());
            if (tag < 0 || isAt(tag, "</item>") || isAt(tag, ITEM)) {
                whole = tag >= 0 && isAt(tag, "</item>");
                at = tag < 0 ? file.size() : whole ? tag + "</item>".length() : tag;
                break;
            }
            Element element = element(tag);
            if (!element.name().isEmpty()) {
                elements.put(element.name(), element);
            }
            at = element.end();
        }
        Item item = new Item(new Span(start, at - start), elements);
        sink.record(item.record(whole));
        return at;
    }

    private boolean isAt(long at, String text) {
        return finder.find(text, at, Math.min(file.size(), at + text.length())) == at;
    }

    /// The element whose tag begins at an offset; one that never closes ends with the file.
    private Element element(long tag) {
        long close = finder.find(">", tag, Math.min(file.size(), tag + LONGEST_TAG));
        if (close < 0) {
            return new Element(file, "", "", new Span(tag, 0), file.size(), false);
        }
        String inside = new String(file.slice(tag + 1, close - tag - 1).toArray(), StandardCharsets.ISO_8859_1);
        boolean empty = inside.endsWith("/");
        int end = 0;
        while (end < inside.length() && Character.isLetterOrDigit(inside.charAt(end))) {
            end++;
        }
        String name = inside.substring(0, end);
        String attributes = inside.substring(end);
        if (empty || name.isEmpty()) {
            return new Element(file, name, attributes, new Span(close + 1, 0), close + 1, true);
        }
        return content(name, attributes, close + 1);
    }

    private Element content(String name, String attributes, long from) {
        String closing = "</" + name + ">";
        long at = from;
        long end = finder.find(closing, at, file.size());
        while (true) {
            end = end >= 0 && end < at ? finder.find(closing, at, file.size()) : end;
            long data = finder.find(Element.CDATA, at, end < 0 ? file.size() : end);
            if (data < 0) {
                boolean closed = end >= 0;
                long to = closed ? end : file.size();
                return new Element(
                        file,
                        name,
                        attributes,
                        new Span(from, to - from),
                        closed ? end + closing.length() : to,
                        closed);
            }
            long over = finder.find(Element.CDATA_END, data, file.size());
            at = over < 0 ? file.size() : over + Element.CDATA_END.length();
        }
    }
}
