package io.patriot.infra;

import io.patriot.topology.Part;
import java.nio.file.Files;
import java.nio.file.Path;
import software.amazon.awscdk.services.lambda.Code;

/**
 * The built functions, one zip for each folder, as in {@code trading.zip}: every part of the folder
 * runs the same one.
 *
 * @param folder where they lie
 */
public record Packages(Path folder) {

  Code of(Part part) {
    Path zip = folder.resolve(Path.of(part.folder()).getFileName() + ".zip");
    if (!Files.isRegularFile(zip)) {
      throw new IllegalStateException(
          "There is no package of " + part.folder() + " at " + zip + ". Build it first.");
    }
    return Code.fromAsset(zip.toString());
  }
}
