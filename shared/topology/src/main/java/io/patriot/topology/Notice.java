package io.patriot.topology;

/**
 * What the cloud itself says, on the bus that it has for that, and which queue hears it.
 *
 * @param name of the rule that passes it on
 * @param source who says it, such as aws.cloudwatch
 * @param detailType what is said
 */
public record Notice(String name, String source, String detailType, Queue queue) {}
