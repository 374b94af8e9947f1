export default ['zh', 'en'];
