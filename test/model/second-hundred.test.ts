import { testStories } from './test-stories.ts';

testStories(101, 200);
