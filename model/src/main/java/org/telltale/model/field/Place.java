package org.telltale.model.field;

import org.telltale.model.bytes.Span;

/// A node met on a walk: its layer and number, its path from the payload down, and the pattern of that path.
///
/// @param layer the layer whose bytes the node's spans mean
/// @param layerNumber 0 for the payload, then in the order in which layers are first met
/// @param node the node
/// @param parent the group the node is a direct child of; the node itself for a root
/// @param path printed path
/// @param pattern printed path without indexes among siblings and with `[]` for elements
/// @param depth 1 for the children of a layer's root; a root that is a lone value has 1 too
public record Place(
        Layer layer, int layerNumber, FieldNode node, FieldNode parent, String path, String pattern, int depth) {
    public Span valueSpan() {
        return node.valueSpan();
    }
}
