/** Measures the real program beside bare routes, on handbooks that are made for it; {@code ./run.sh bench} runs it. */
package touchstone.bench;
