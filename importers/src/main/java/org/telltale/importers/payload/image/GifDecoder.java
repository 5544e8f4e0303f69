package org.telltale.importers.payload.image;

import org.telltale.importers.payload.tree.Octets;
import org.telltale.importers.payload.tree.Tree;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.bytes.Span;
import org.telltale.model.decode.DecodeContext;
import org.telltale.model.decode.DecodeResult;
import org.telltale.model.decode.DecoderId;
import org.telltale.model.decode.MediaHint;
import org.telltale.model.decode.PayloadDecoder;
import org.telltale.model.field.Key;
import org.telltale.model.probe.Fit;

/// The blocks of a [GIF](https://www.w3.org/Graphics/GIF/spec-gif89a.txt): size, comments, application blocks, and per
/// picture its place; pixels stay bytes.
public final class GifDecoder implements PayloadDecoder {
    private static final DecoderId ID = new DecoderId("gif", 1);
    private static final int TRAILER = 0x3b;
    private static final int PICTURE = 0x2c;
    private static final int EXTENSION = 0x21;

    @Override
    public DecoderId id() {
        return ID;
    }

    @Override
    public Fit probe(MediaHint hint, Bytes head) {
        return isGif(new Octets(head)) ? Fit.CERTAIN : Fit.NONE;
    }

    private static boolean isGif(Octets in) {
        return in.has(0, 13) && (in.startsWith("GIF87a", 0) || in.startsWith("GIF89a", 0));
    }

    @Override
    public DecodeResult decode(Bytes bytes, DecodeContext context) {
        Octets in = new Octets(bytes);
        return isGif(in)
                ? new DecodeResult.Decoded(
                        new Blocks(in, new Tree(bytes, context)).read().layer("gif"))
                : new DecodeResult.NotMine("no GIF");
    }

    /// The pass over the blocks.
    private record Blocks(Octets in, Tree tree) {
        Tree read() {
            Chunk chunk = new Chunk(in, tree);
            tree.open("gif", false, 0, 0);
            tree.inner().name("frame", 6);
            tree.open("frame", false, 6, 6);
            chunk.little("width", 6, 2);
            chunk.little("height", 8, 2);
            tree.close(13, 13);
            int at = colours(13, in.at(10));
            while (at < in.size()) {
                String refusal = tree.refusal();
                int next = refusal.isEmpty() ? block(chunk, at) : -1;
                if (next < 0) {
                    tree.rest(at, in.size(), refusal.isEmpty() ? "no block, or one that is cut" : refusal);
                    break;
                }
                at = next;
            }
            tree.closeAll(in.size());
            return tree;
        }

        private int colours(int at, int flags) {
            long size = (flags & 128) == 0 ? 0 : 3L << (flags & 7) + 1;
            if (size == 0 || !in.has(at, size)) {
                return at;
            }
            Span span = new Span(at, size);
            tree.add(tree.nodes().raw(Key.of("colours"), "bytes", span, span));
            return at + (int) size;
        }

        /// The offset after a block, or -1.
        private int block(Chunk chunk, int at) {
            return switch (in.at(at)) {
                case TRAILER -> trailer(chunk, at);
                case EXTENSION -> extension(chunk, at);
                case PICTURE -> picture(chunk, at);
                default -> -1;
            };
        }

        private int trailer(Chunk chunk, int at) {
            chunk.leaf("trailer", "bytes", new Span(at, 1), new Span(at, 1));
            if (at + 1 < in.size()) {
                tree.rest(at + 1L, in.size(), "bytes after the end");
            }
            return in.size();
        }

        private int extension(Chunk chunk, int at) {
            int end = subBlocks(at + 2);
            if (end < 0) {
                return -1;
            }
            int size = in.at(at + 2L);
            String name = switch (in.at(at + 1L)) {
                case 0xfe -> "comment";
                case 0xff -> in.text(at + 3L, Math.min(size, 8)).strip();
                case 0xf9 -> "control";
                case 0x01 -> "plain text";
                default -> "extension " + Integer.toHexString(in.at(at + 1L));
            };
            boolean single = at + 3 + size == end - 1;
            Span value = single ? new Span(at + 3L, size) : new Span(at + 2L, end - at - 3L);
            chunk.leaf(name, "bytes", new Span(at, end - (long) at), value);
            return end;
        }

        private int picture(Chunk chunk, int at) {
            int flags = in.at(at + 9L);
            int colours = flags < 0 || (flags & 128) == 0 ? 0 : 3 << (flags & 7) + 1;
            int end = flags < 0 ? -1 : subBlocks(at + 11 + colours);
            if (end < 0) {
                return -1;
            }
            tree.inner().name("picture", at);
            tree.open("picture", false, at, at + 1L);
            chunk.little("left", at + 1L, 2);
            chunk.little("top", at + 3L, 2);
            chunk.little("width", at + 5L, 2);
            chunk.little("height", at + 7L, 2);
            Span pixels = new Span(at + 11L + colours, end - at - 11L - colours);
            tree.add(tree.nodes().raw(Key.of("pixels"), "pixels", pixels, pixels));
            tree.close(end, end);
            return end;
        }

        /// The offset after blocks that each say their length, the last none; -1 where they are cut.
        private int subBlocks(int from) {
            int at = from;
            while (in.at(at) > 0) {
                at += 1 + in.at(at);
            }
            return in.at(at) == 0 ? at + 1 : -1;
        }
    }
}
