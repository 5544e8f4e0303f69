package org.telltale.model.report;

import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/// The report as one HTML page without scripts, links to elsewhere or anything loaded: the Markdown, rendered with all
/// HTML in it escaped, under a policy that forbids the rest. Evidence ids lead to their line in Annex B.
public final class HtmlWriter implements ReportWriter {
    private static final List<Extension> TABLES = List.of(TablesExtension.create());
    private static final Pattern MARKER = Pattern.compile("(?m)^<!-- /?telltale[^\\n]*-->\\n?");
    private static final Pattern ID = Pattern.compile("(<tr>\n<td>)?\\b(e-[0-9a-f]{8,64})\\b(?![^<>]*>)");
    private static final Pattern TITLE = Pattern.compile("(?m)^# (.*)$");

    private static final String STYLE = """
            body{max-width:72rem;margin:2rem auto;padding:0 1rem;font:16px/1.5 system-ui,sans-serif;color:#1b1f24;background:#fff}
            table{border-collapse:collapse;display:block;overflow-x:auto}
            td,th{border:1px solid #d0d7de;padding:.25rem .5rem;vertical-align:top;text-align:left}
            code,pre{font:.9em ui-monospace,monospace;background:#f3f4f6}
            code{overflow-wrap:anywhere}
            pre{padding:.75rem;overflow-x:auto}
            blockquote{margin:0;padding:.5rem 1rem;border-left:.25rem solid #9a3412;background:#fff7ed}
            :target{background:#fef3c7}
            @media(prefers-color-scheme:dark){
            body{color:#e6e8eb;background:#16191d}td,th{border-color:#3a424b}
            code,pre{background:#23282e}blockquote{background:#2b211a}a{color:#8ab4f8}:target{background:#4a3d12}}
            """;

    @Override
    public String id() {
        return "html";
    }

    @Override
    public String extension() {
        return "html";
    }

    @Override
    public void write(Report report, Appendable out) throws IOException {
        StringBuilder markdown = new StringBuilder();
        new MarkdownWriter().write(report, markdown);
        out.append(page(markdown.toString()));
    }

    /// A page of any Markdown.
    public static String page(String markdown) {
        String bare = MARKER.matcher(markdown).replaceAll("");
        String body = HtmlRenderer.builder()
                .escapeHtml(true)
                .sanitizeUrls(true)
                .extensions(TABLES)
                .build()
                .render(Parser.builder().extensions(TABLES).build().parse(bare));
        String title =
                TITLE.matcher(bare).results().map(m -> m.group(1)).findFirst().orElse("Findings");
        return "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
                + "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
                + "<meta name=\"viewport\" content=\"width=device-width\">\n"
                + "<title>" + escaped(title.replace("`", "")) + "</title>\n<style>\n" + STYLE
                + "</style>\n</head>\n<body>\n"
                + linked(body) + "</body>\n</html>\n";
    }

    /// Ids that begin a row of a table, as those of Annex B do, are where links to them lead.
    private static String linked(String body) {
        return ID.matcher(body)
                .replaceAll(found -> found.group(1) == null
                        ? "<a href=\"#" + found.group(2) + "\">" + found.group(2) + "</a>"
                        : "<tr>\n<td id=\"" + found.group(2) + "\">" + found.group(2));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
