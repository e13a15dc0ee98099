/**
 * Measures the real program beside bare routes, on handbooks that are made for it; {@code ./run.sh bench} runs it all,
 * {@code ./run.sh bench quick} what fits into a few minutes; further words ask for parts, and numbers for other sizes.
 *
 * <p>A handbook is the starter and many stories recombined from its sentences, the same ones at every run, and
 * people talk about them in proportion. Touchstone and
 * the bare Javalin server run in JVMs of their own with the same options; this one is their only visitor, over loopback,
 * and visits them in turn. A ratio is the median of the pairs of rounds, so that what disturbs the machine disturbs both.
 */
package touchstone.bench;
