package org.telltale.importers.capture.burp;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.telltale.importers.capture.text.Finder;
import org.telltale.importers.capture.text.XmlReferences;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.bytes.Span;

/// An element of an item.
///
/// @param attributes as they stand in the tag
/// @param content what stands between its tags
/// @param end the offset behind it
/// @param closed whether its closing tag is there
record Element(Bytes file, String name, String attributes, Span content, long end, boolean closed) {
    static final String CDATA = "<![CDATA[";
    static final String CDATA_END = "]]>";
    static final Element NONE = new Element(Bytes.EMPTY, "", "", new Span(0, 0), 0, true);

    private static final int LONGEST_TEXT = 1 << 20;

    /// The value of an attribute, or empty.
    String attribute(String key) {
        Matcher found = Pattern.compile("\\b" + key + "=\"([^\"]{0,1024})\"").matcher(attributes);
        return found.find() ? XmlReferences.resolve(found.group(1)) : "";
    }

    /// The bytes that the element stands for: those of CDATA sections as they are, those between them with references
    /// resolved.
    Bytes bytes() {
        Finder finder = new Finder(file);
        if (finder.find(CDATA, content.offset(), Math.min(content.end(), content.offset() + CDATA.length())) >= 0) {
            long start = content.offset() + CDATA.length();
            long over = finder.find(CDATA_END, start, content.end());
            if (over < 0 || over + CDATA_END.length() == content.end()) {
                return file.slice(start, (over < 0 ? content.end() : over) - start);
            }
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        long at = content.offset();
        while (at < content.end()) {
            long data = finder.find(CDATA, at, content.end());
            text(at, data < 0 ? content.end() : data, out);
            if (data < 0) {
                break;
            }
            long start = data + CDATA.length();
            long over = finder.find(CDATA_END, start, content.end());
            out.writeBytes(
                    file.slice(start, (over < 0 ? content.end() : over) - start).toArray());
            at = over < 0 ? content.end() : over + CDATA_END.length();
        }
        return Bytes.of(out.toByteArray());
    }

    private void text(long from, long to, ByteArrayOutputStream out) {
        byte[] raw = file.slice(from, to - from).toArray();
        String text = new String(raw, StandardCharsets.UTF_8);
        out.writeBytes(text.indexOf('&') < 0 ? raw : XmlReferences.resolve(text).getBytes(StandardCharsets.UTF_8));
    }

    /// A short text without the blanks around it; one of more than 1 MiB is empty.
    String text() {
        return content.length() > LONGEST_TEXT ? "" : new String(bytes().toArray(), StandardCharsets.UTF_8).strip();
    }
}
