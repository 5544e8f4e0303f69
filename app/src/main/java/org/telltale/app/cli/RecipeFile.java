package org.telltale.app.cli;

import org.telltale.model.decode.Recipe;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A recipe with the place it is for, as an analyst writes it.
///
/// @param endpoint key, request number or name; empty where the file is for `decode` alone
/// @param side `request` where the file says none
/// @param pattern of the value; `bytes:` is a whole body that nothing reads
record RecipeFile(Recipe recipe, String endpoint, String side, String pattern) {
    static RecipeFile read(String text) {
        try {
            JsonNode root = JsonMapper.shared().readTree(text);
            return new RecipeFile(
                    Recipe.parse(text),
                    root.path("endpoint").asString(""),
                    root.path("side").asString("request"),
                    root.path("pattern").asString("bytes:"));
        } catch (JacksonException e) {
            throw new UsageException("the file is no recipe: no JSON");
        } catch (IllegalArgumentException e) {
            throw new UsageException(String.valueOf(e.getMessage()));
        }
    }
}
