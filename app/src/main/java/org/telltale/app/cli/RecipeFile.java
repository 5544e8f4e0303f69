package org.telltale.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.telltale.model.decode.Recipe;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// A recipe with the place it is for, as an analyst writes it.
///
/// @param endpoint key, request number or name; empty where the file is for `decode` alone
/// @param side `request` where the file says none
/// @param pattern of the value; `bytes:` is a whole body that nothing reads
record RecipeFile(Recipe recipe, String endpoint, String side, String pattern) {
    /// @throws UsageException where it is no recipe
    static RecipeFile read(Path file) throws IOException {
        try {
            JsonNode root = JsonMapper.shared().readTree(Files.readString(file));
            for (JsonNode step : root.path("steps")) {
                takeFiles(step, file);
            }
            return new RecipeFile(
                    Recipe.parse(root.toString()),
                    root.path("endpoint").asString(""),
                    root.path("side").asString("request"),
                    root.path("pattern").asString("bytes:"));
        } catch (JacksonException e) {
            throw new UsageException("the file is no recipe: no JSON");
        } catch (IllegalArgumentException e) {
            throw new UsageException(String.valueOf(e.getMessage()));
        }
    }

    /// Puts the bytes of files that a step names (`{"file": NAME}`, beside the recipe) in place of their names.
    private static void takeFiles(JsonNode step, Path recipe) throws IOException {
        if (step instanceof ObjectNode members) {
            for (Map.Entry<String, JsonNode> member : List.copyOf(members.properties())) {
                JsonNode name = member.getValue().path("file");
                if (name.isString()) {
                    members.put(member.getKey(), inBase64(recipe.resolveSibling(name.asString())));
                }
            }
        }
    }

    /// The bytes of a file as a parameter is written.
    static String inBase64(Path file) throws IOException {
        return "base64:" + Base64.getEncoder().encodeToString(Files.readAllBytes(file));
    }
}
