/** What tests stand on: the real program on a free port, and the files of the project. */
package touchstone.testing;
