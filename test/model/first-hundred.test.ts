import { testStories } from './test-stories.ts';

testStories(1, 100);
