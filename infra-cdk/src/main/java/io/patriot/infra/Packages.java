package io.patriot.infra;

import io.patriot.topology.Part;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import software.amazon.awscdk.services.lambda.Code;

/**
 * What was built: the functions, one zip for each folder, as in {@code trading.zip}: every part of
 * the folder runs the same one.
 *
 * @param folder where they lie
 * @param feedImage the tag of the feed's image, which was put into its place before
 * @param botName what the bot is called at Telegram, without the at sign
 * @param adminsChat Telegram's number of the chat that is told of alarms; empty where nobody is
 * @param admins Telegram's numbers of those who may stop the platform, with commas between them
 * @param registration who comes in by pressing Start: open, approval or invitation
 * @param mailFrom whom letters come from, an address that SES has verified; empty where none are
 *     sent
 */
public record Packages(
    Path folder,
    String feedImage,
    String botName,
    OptionalLong adminsChat,
    String admins,
    String registration,
    String mailFrom) {
  static final String OPEN = "open";

  /** Of a platform that takes whoever comes, and sends no letters. */
  public Packages(
      Path folder, String feedImage, String botName, OptionalLong adminsChat, String admins) {
    this(folder, feedImage, botName, adminsChat, admins, OPEN, "");
  }

  Code of(Part part) {
    Path zip = folder.resolve(Path.of(part.folder()).getFileName() + ".zip");
    if (!Files.isRegularFile(zip)) {
      throw new IllegalStateException(
          "There is no package of " + part.folder() + " at " + zip + ". Build it first.");
    }
    return Code.fromAsset(zip.toString());
  }
}
