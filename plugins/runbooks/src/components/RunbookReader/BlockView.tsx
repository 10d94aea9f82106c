import { memo } from 'react';
import { Block } from '@callboard/backstage-plugin-runbooks-common';
import { chunksOf } from '../../lib/reader/chunks';
import { CodeText } from './CodeText';
import { LazyPart } from './LazyPart';
import { MarkdownText } from './MarkdownText';
import { Steps } from './Steps';

/** Characters that are rendered at once: a few milliseconds' worth. */
const CHUNK = 20_000;

function Part(props: {
  block: Block;
  /** Within a line. */
  inline?: boolean;
}) {
  const { block, inline } = props;
  switch (block.kind) {
    case 'code':
      return (
        <LazyPart source={block.text}>
          <CodeText text={block.text} language={block.language} />
        </LazyPart>
      );
    case 'checklist':
      return <Steps list={block} />;
    default:
      return (
        <>
          {chunksOf(block.text, CHUNK).map((chunk, index) => (
            <LazyPart key={index} source={chunk}>
              <MarkdownText text={chunk} inline={inline} />
            </LazyPart>
          ))}
        </>
      );
  }
}

/** A part of a page. */
export const BlockView = memo(Part);
