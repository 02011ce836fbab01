package io.patriot.deployment;

/**
 * Things of one kind that an AWS did not take.
 *
 * @param kind such as AWS::SQS::QueuePolicy
 * @param words what it said to it, as it said it
 */
record LeftOut(String kind, int count, String words) {}
