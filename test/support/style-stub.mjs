/** Stands in for imported style sheets in tests that run without a browser. */
export default {};
